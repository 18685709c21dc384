import type { Calibration } from "../evaluate/calibration";
import type { Graph } from "./graph";
import { CLASSES_OUTPUT, RAW } from "./graphNames";
import { ModelProto } from "./onnxSchema";
import { addOutputs } from "./outputNodes";

/** A graph as it is read back. */
type Decoded = { graph: { node: Graph["nodes"]; initializer: Graph["initializers"]; output: { name: string; type: unknown }[] } };

/**
 * The graph of `exportOnnx` with another calibration: what the model itself answers stays as it is, what follows is written anew.
 * Throws RangeError for a graph that does not say where its model ends.
 */
export function calibrateOnnx(onnx: Uint8Array, calibration: Calibration | null): Uint8Array {
  const model = ModelProto.decode(onnx);
  const { graph } = model as unknown as Decoded;
  const end = graph.node.findIndex(({ output }) => output[0] === RAW);
  if (end < 0) throw new RangeError(`The graph has no value ${RAW}.`);
  const needed = new Set(graph.node.slice(0, end + 1).flatMap(({ input }) => input));
  const kept: Graph = { nodes: graph.node.slice(0, end + 1), initializers: graph.initializer.filter(({ name }) => needed.has(name)) };
  graph.output = addOutputs(kept, classesOf(graph), calibration) as Decoded["graph"]["output"];
  graph.node = kept.nodes;
  graph.initializer = kept.initializers;
  return ModelProto.encode(model).finish();
}

function classesOf({ output }: Decoded["graph"]): number {
  const classes = output.find(({ name }) => name === CLASSES_OUTPUT);
  if (!classes) return 2;
  const { tensorType } = classes.type as { tensorType: { shape: { dim: { dimValue?: unknown }[] } } };
  return Number(tensorType.shape.dim[1]?.dimValue);
}
