import { KNN_LEAST_DISTANCE, KNN_MOST_STEPS, KNN_STEPS, type KnnModel } from "../learn/knn/knnModel";
import { squaredLengths } from "../learn/svm/svmMapping";
import { addConstant, addNode, floats, type Graph, intAttribute, integers } from "./graph";
import { ELEMENT } from "./onnxSchema";

/**
 * Writes nearest neighbours; the result is `[N, 1]`, or `[N, classes]` when there are more than two. All distances of a row are one product
 * of matrices, whole numbers throughout; TopK takes the first of equally near rows.
 */
export function addKnn(graph: Graph, model: KnnModel, columns: string): string {
  const { vectors, labels, classes, neighbours, smoothing } = model;
  const lines = vectors.length / labels.length;
  const number = (value: number) => addConstant(graph, floats([value]));
  const rounded = addNode(graph, "Round", [addNode(graph, "Mul", [columns, number(KNN_STEPS)])]);
  const steps = addNode(graph, "Max", [addNode(graph, "Min", [rounded, number(KNN_MOST_STEPS)]), number(-KNN_MOST_STEPS)]);
  const bytes = {
    dims: [lines, labels.length],
    dataType: ELEMENT.int8,
    rawData: new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length),
  };
  const rows = addNode(graph, "Cast", [addConstant(graph, bytes)], [intAttribute("to", ELEMENT.float)]);
  const lengths = addConstant(graph, floats(squaredLengths(vectors, lines)));
  const apart = addNode(graph, "Gemm", [addNode(graph, "Mul", [steps, number(-2)]), rows, lengths]);
  const least = addNode(
    graph,
    "TopK",
    [apart, addConstant(graph, integers([neighbours]))],
    [intAttribute("axis", 1), intAttribute("largest", 0), intAttribute("sorted", 1)],
  );
  graph.nodes.at(-1)!.output = [least, `${least}_rows`];
  const votes = addNode(graph, "Gather", [voteTable(graph, model), `${least}_rows`], [intAttribute("axis", 0)]);
  const shares = model.weights === "uniform" ? meanOf(graph, votes) : weightedMeanOf(graph, votes, least, steps);
  const counted = addNode(graph, "Add", [addNode(graph, "Mul", [shares, number(neighbours)]), number(smoothing)]);
  return addNode(graph, "Div", [counted, number(neighbours + smoothing * classes)]);
}

/** What each kept row votes for, `[rows, outputs]`. */
function voteTable(graph: Graph, { labels, classes }: KnnModel): string {
  const outputs = classes === 2 ? [1] : Array.from({ length: classes }, (_, k) => k);
  const votes = [...labels].flatMap((label) => outputs.map((k) => (label === k ? 1 : 0)));
  return addConstant(graph, floats(votes, [labels.length, outputs.length]));
}

function meanOf(graph: Graph, votes: string): string {
  return addNode(graph, "ReduceMean", [votes, addConstant(graph, integers([1]))], [intAttribute("keepdims", 0)]);
}

function weightedMeanOf(graph: Graph, votes: string, least: string, steps: string): string {
  const second = addConstant(graph, integers([1]));
  const squares = addNode(graph, "Add", [least, addNode(graph, "ReduceSumSquare", [steps, second])]);
  const distances = addNode(graph, "Max", [addNode(graph, "Sqrt", [squares]), addConstant(graph, floats([KNN_LEAST_DISTANCE]))]);
  const weights = addNode(graph, "Reciprocal", [distances]);
  const each = addNode(graph, "Unsqueeze", [weights, addConstant(graph, integers([2]))]);
  const sum = addNode(graph, "ReduceSum", [addNode(graph, "Mul", [votes, each]), second], [intAttribute("keepdims", 0)]);
  return addNode(graph, "Div", [sum, addNode(graph, "ReduceSum", [weights, second])]);
}
