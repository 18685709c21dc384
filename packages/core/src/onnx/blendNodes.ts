import { type BlendModel, SMALLEST_PROBABILITY } from "../learn/blend/blendModel";
import type { PlaceColumns } from "../prepare/placeColumns";
import type { Preprocessing } from "../prepare/preprocessing";
import { addConstant, addNode, floats, type Graph, intAttribute } from "./graph";
import { addPlaces } from "./placeNodes";

/** How the parts of a blend are written. */
export type MemberNodes<M> = {
  preprocessing: (graph: Graph, preprocessing: Preprocessing, raw: string, placed: string) => string;
  model: (graph: Graph, model: M, columns: string) => string;
};

/** Writes a blend over the raw features, each member with its own preprocessing, and answers the name of its probabilities. Members that share their places share the nodes. */
export function addBlend<M>(
  nodes: MemberNodes<M>,
  graph: Graph,
  { members, weights, biases, classes }: BlendModel<M>,
  raw: string,
): string {
  const placed = new Map<PlaceColumns, string>();
  const terms = members.map(({ model, preprocessing }, member) => {
    const { places } = preprocessing;
    const given = (places && placed.get(places)) ?? addPlaces(graph, preprocessing, raw);
    if (places) placed.set(places, given);
    const columns = nodes.preprocessing(graph, preprocessing, raw, given);
    const logs = addLogs(graph, nodes.model(graph, model, columns), classes);
    return addNode(graph, "Mul", [logs, addConstant(graph, floats([weights[member]!]))]);
  });
  const sum = terms.reduce((total, term) => addNode(graph, "Add", [total, term]));
  const shifted = addNode(graph, "Add", [sum, addConstant(graph, floats(classes === 2 ? [biases[0]!] : [0, ...biases]))]);
  return classes === 2 ? addNode(graph, "Sigmoid", [shifted]) : addNode(graph, "Softmax", [shifted], [intAttribute("axis", 1)]);
}

/** The logit of the second of two classes, or the logarithms of all: a softmax takes their differences alone. */
function addLogs(graph: Graph, probabilities: string, classes: number): string {
  const least = addConstant(graph, floats([SMALLEST_PROBABILITY]));
  const raised = addNode(graph, "Max", [probabilities, least]);
  if (classes > 2) return addNode(graph, "Log", [raised]);
  const kept = addNode(graph, "Min", [raised, addConstant(graph, floats([1 - SMALLEST_PROBABILITY]))]);
  const other = addNode(graph, "Sub", [addConstant(graph, floats([1])), kept]);
  return addNode(graph, "Log", [addNode(graph, "Div", [kept, other])]);
}
