import { circlePoints } from "../prepare/circle";
import type { Encoding } from "../prepare/preprocessing";
import { addConstant, addNode, floats, type Graph, intAttribute, integers } from "./graph";
import { ELEMENT } from "./onnxSchema";

/** A cyclic encoding and the column of the input that it is for. */
export type CyclicColumn = Pick<Extract<Encoding, { kind: "cyclic" }>, "period"> & { feature: number };

/**
 * Writes sines and cosines, looked up by whole number, and answers the name of their columns, float32 `[N, features x 2]`, those of a feature
 * together. Runtimes differ in the last digit of a sine, and a tree may split right there: a table is the same everywhere.
 */
export function addCyclic(graph: Graph, columns: readonly CyclicColumn[], input: string): string {
  const points = columns.flatMap(({ period }) => [...circlePoints(period), MIDDLE]);
  const starts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { period }) => sum + period + 1, 0));
  const features = addConstant(graph, integers(columns.map(({ feature }) => feature)));
  const cells = addNode(graph, "Gather", [input, features], [intAttribute("axis", 1)]);
  const missing = addNode(graph, "IsNaN", [cells]);
  const known = addNode(graph, "Where", [missing, addConstant(graph, floats(columns.map(() => 0))), cells]);
  const whole = addNode(graph, "Cast", [addNode(graph, "Round", [known])], [intAttribute("to", ELEMENT.int64)]);
  const step = addNode(graph, "Mod", [whole, addConstant(graph, integers(columns.map(({ period }) => period)))]);
  const placed = addNode(graph, "Add", [step, addConstant(graph, integers(starts))]);
  const middles = addConstant(graph, integers(columns.map(({ period }, index) => starts[index]! + period)));
  const rows = addNode(graph, "Where", [missing, middles, placed]);
  const table = addConstant(graph, floats(points.flat(), [points.length, 2]));
  const looked = addNode(graph, "Gather", [table, rows], [intAttribute("axis", 0)]);
  return addNode(graph, "Reshape", [looked, addConstant(graph, integers([-1, columns.length * 2]))]);
}

/** Of a missing cell. */
const MIDDLE: [number, number] = [0, 0];
