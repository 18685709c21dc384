import type { Model } from "../learn/model";
import { encodedColumns } from "../prepare/applyPreprocessing";
import type { Preprocessing } from "../prepare/preprocessing";
import { addConstant, addNode, type Graph, integers } from "./graph";
import { type ModelNodes, modelNodes } from "./modelNodes";
import { ELEMENT, ModelProto } from "./onnxSchema";
import { addPreprocessing } from "./preprocessingNodes";

/** Name of the graph's input: float32 `[N, features]`, features in the order of the contract, NaN = missing. */
export const INPUT = "features";

/** Name of the graph's output: float32 `[N]`, the probability of a severe accident. */
export const OUTPUT = "probability";

/** What the file says about itself. */
export type ExportOptions = { contract?: string };

const IR_VERSION = 10; // onnx 1.16, the first with TreeEnsemble
const OPSETS = [
  { domain: "", version: 21 },
  { domain: "ai.onnx.ml", version: 5 },
];

/** Writes preprocessing and model as one ONNX graph: raw features in, probability out. */
export function exportOnnx(model: Model, preprocessing: Preprocessing, options: ExportOptions = {}): Uint8Array {
  requireFit(model, preprocessing);
  const graph: Graph = { nodes: [], initializers: [] };
  const columns = addPreprocessing(graph, preprocessing, INPUT);
  const addModel = modelNodes[model.family] as ModelNodes<Model>;
  const probability = addModel(graph, model, columns);
  addNode(graph, "Reshape", [probability, addConstant(graph, integers([-1]))]);
  graph.nodes.at(-1)!.output = [OUTPUT];
  const metadata = { contract: options.contract, family: model.family, features: JSON.stringify(preprocessing.features) };
  return ModelProto.encode({
    irVersion: IR_VERSION,
    producerName: "vigie",
    opsetImport: OPSETS,
    metadataProps: Object.entries(metadata).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
    graph: {
      name: options.contract ?? model.family,
      node: graph.nodes,
      initializer: graph.initializers,
      input: [value(INPUT, [{ dimParam: "N" }, { dimValue: preprocessing.features.length }])],
      output: [value(OUTPUT, [{ dimParam: "N" }])],
    },
  }).finish();
}

function requireFit(model: Model, preprocessing: Preprocessing): void {
  const columns = encodedColumns(preprocessing);
  if (model.family === "logistic" && model.weights.length !== columns) {
    throw new RangeError(`The model has ${model.weights.length} weights, its preprocessing makes ${columns} columns.`);
  }
  if (model.family === "boosting" && model.trees.some(({ feature }) => feature.some((column) => column >= columns))) {
    throw new RangeError(`A tree splits on a column beyond the ${columns} that its preprocessing makes.`);
  }
}

function value(name: string, dim: ({ dimParam: string } | { dimValue: number })[]): object {
  return { name, type: { tensorType: { elemType: ELEMENT.float, shape: { dim } } } };
}
