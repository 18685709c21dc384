import { squaredLengths } from "../learn/svm/svmMapping";
import type { SvmMap, SvmModel } from "../learn/svm/svmModel";
import { addConstant, addNode, floats, type Graph, integers } from "./graph";
import { addMargins } from "./linearNodes";

/** Writes support vector machines; the result is `[N, 1]`, or `[N, classes]` when there are more than two. */
export function addSvm(graph: Graph, { map, machines }: SvmModel, columns: string): string {
  const weights = machines.map((machine) => machine.weights);
  const biases = machines.map(({ bias }) => bias);
  const probabilities = addNode(graph, "Sigmoid", [addMargins(graph, weights, biases, addMap(graph, map, weights[0]!.length, columns))]);
  if (machines.length === 1) return probabilities;
  return addNode(graph, "Div", [probabilities, addNode(graph, "ReduceSum", [probabilities, addConstant(graph, integers([1]))])]);
}

function addMap(graph: Graph, map: SvmMap, width: number, columns: string): string {
  if (map.kind === "linear") return columns;
  if (map.kind === "fourier") {
    const frequencies = addConstant(graph, floats(map.frequencies, [map.frequencies.length / width, width]));
    return addNode(graph, "Cos", [addNode(graph, "Gemm", [columns, frequencies, addConstant(graph, floats(map.phases))])]);
  }
  const lines = map.vectors.length / width;
  const twice = addConstant(
    graph,
    floats(
      map.vectors.map((value) => -2 * value),
      [lines, width],
    ),
  );
  const lengths = addConstant(graph, floats(squaredLengths(map.vectors, lines)));
  const own = addNode(graph, "ReduceSumSquare", [columns, addConstant(graph, integers([1]))]);
  const distances = addNode(graph, "Relu", [addNode(graph, "Add", [addNode(graph, "Gemm", [columns, twice, lengths]), own])]);
  return addNode(graph, "Exp", [addNode(graph, "Mul", [distances, addConstant(graph, floats([-map.gamma]))])]);
}
