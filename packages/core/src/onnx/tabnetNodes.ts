import type { DenseLayer } from "../learn/networks/mlpModel";
import type { TabnetModel } from "../learn/networks/tabnetModel";
import { addConstant, addNode, floats, type Graph, intAttribute, integers } from "./graph";
import { addDense, addProbabilities } from "./networkNodes";
import { ELEMENT } from "./onnxSchema";

/** Writes a TabNet and answers the name of its probabilities. */
export function addTabnet(graph: Graph, model: TabnetModel, columns: string): string {
  const { decision, gamma, features, transformers, attention, output } = model;
  const of = addConstant(graph, integers(model.featureOf));
  let made = addTransformer(graph, transformers[0]!, columns);
  let [prior, total] = [undefined as string | undefined, undefined as string | undefined];
  for (const [index, layer] of attention.entries()) {
    const attended = addDense(graph, layer, addSlice(graph, made, decision, transformers[0]!.at(-1)!.outputs / 2));
    const mask = addSparsemax(graph, prior ? addNode(graph, "Mul", [attended, prior]) : attended, features);
    const left = addNode(graph, "Sub", [addConstant(graph, floats([gamma])), mask]);
    prior = prior ? addNode(graph, "Mul", [prior, left]) : left;
    const masked = addNode(graph, "Mul", [columns, addNode(graph, "Gather", [mask, of], [intAttribute("axis", 1)])]);
    made = addTransformer(graph, transformers[index + 1]!, masked);
    const decided = addNode(graph, "Relu", [addSlice(graph, made, 0, decision)]);
    total = total ? addNode(graph, "Add", [total, decided]) : decided;
  }
  return addProbabilities(graph, addDense(graph, output, total!), output.outputs);
}

function addTransformer(graph: Graph, layers: readonly DenseLayer[], x: string): string {
  const half = addConstant(graph, floats([Math.SQRT1_2]));
  return layers.reduce((below, layer, index) => {
    const gated = addGated(graph, layer, below);
    return index === 0 ? gated : addNode(graph, "Mul", [addNode(graph, "Add", [below, gated]), half]);
  }, x);
}

function addGated(graph: Graph, layer: DenseLayer, x: string): string {
  const both = addDense(graph, layer, x);
  const width = layer.outputs / 2;
  const gate = addNode(graph, "Sigmoid", [addSlice(graph, both, width, layer.outputs)]);
  return addNode(graph, "Mul", [addSlice(graph, both, 0, width), gate]);
}

/**
 * `max(z - tau, 0)`. The cells that stay are the first of the sorted row for which `1 + k z > sum of the first k`, and tau is
 * `(their sum - 1) / their number`.
 */
function addSparsemax(graph: Graph, z: string, width: number): string {
  const sorted = addNode(graph, "TopK", [z, addConstant(graph, integers([width]))], [intAttribute("axis", 1)]);
  graph.nodes.at(-1)!.output.push(`${sorted}_order`);
  const sums = addNode(graph, "CumSum", [sorted, addConstant(graph, { ...integers([1]), dims: [] })]);
  const ranks = addConstant(graph, floats(Array.from({ length: width }, (_, i) => i + 1)));
  const one = addConstant(graph, floats([1]));
  const reach = addNode(graph, "Add", [addNode(graph, "Mul", [sorted, ranks]), one]);
  const stays = addNode(graph, "Cast", [addNode(graph, "Greater", [reach, sums])], [intAttribute("to", ELEMENT.float)]);
  const axis = addConstant(graph, integers([1]));
  const number = addNode(graph, "ReduceSum", [stays, axis]);
  const sum = addNode(graph, "ReduceSum", [addNode(graph, "Mul", [sorted, stays]), axis]);
  const threshold = addNode(graph, "Div", [addNode(graph, "Sub", [sum, one]), number]);
  return addNode(graph, "Relu", [addNode(graph, "Sub", [z, threshold])]);
}

/** Columns `from` to `to`. */
function addSlice(graph: Graph, x: string, from: number, to: number): string {
  const [start, end, axis] = [[from], [to], [1]].map((values) => addConstant(graph, integers(values)));
  return addNode(graph, "Slice", [x, start!, end!, axis!]);
}
