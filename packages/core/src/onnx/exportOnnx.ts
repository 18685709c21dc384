import type { Calibration } from "../evaluate/calibration";
import type { Model } from "../learn/model";
import { encodedColumns } from "../prepare/applyPreprocessing";
import type { Preprocessing } from "../prepare/preprocessing";
import { addNode, type Graph } from "./graph";
import { INPUT, RAW } from "./graphNames";
import { type ModelNodes, modelNodes } from "./modelNodes";
import { ModelProto } from "./onnxSchema";
import { addOutputs, value } from "./outputNodes";
import { addPreprocessing } from "./preprocessingNodes";

/** `contract` is what the file says about itself; 2 classes and no calibration unless told. */
export type ExportOptions = { contract?: string; classes?: number; calibration?: Calibration | null };

const IR_VERSION = 10; // onnx 1.16, the first with TreeEnsemble
const OPSETS = [
  { domain: "", version: 21 },
  { domain: "ai.onnx.ml", version: 5 },
];

/** Writes preprocessing, model and calibration as one ONNX graph: raw features in, probability out, and those of all classes when there are more than two. */
export function exportOnnx(model: Model, preprocessing: Preprocessing, options: ExportOptions = {}): Uint8Array {
  requireFit(model, preprocessing);
  const graph: Graph = { nodes: [], initializers: [] };
  const columns = addPreprocessing(graph, preprocessing, INPUT);
  const addModel = modelNodes[model.family] as ModelNodes<Model>;
  addNode(graph, "Identity", [addModel(graph, model, columns)]);
  graph.nodes.at(-1)!.output = [RAW];
  const output = addOutputs(graph, options.classes ?? 2, options.calibration ?? null);
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
      output,
    },
  }).finish();
}

function requireFit(model: Model, preprocessing: Preprocessing): void {
  const columns = encodedColumns(preprocessing);
  if (model.family === "logistic" && model.weights.length !== columns) {
    throw new RangeError(`The model has ${model.weights.length} weights, its preprocessing makes ${columns} columns.`);
  }
  if (
    (model.family === "boosting" || model.family === "forest") &&
    model.trees.some(({ feature }) => feature.some((column) => column >= columns))
  ) {
    throw new RangeError(`A tree splits on a column beyond the ${columns} that its preprocessing makes.`);
  }
}
