import type { Encoding } from "../prepare/preprocessing";
import { addConstant, addNode, floats, type Graph, intAttribute, integers, tensorAttribute } from "./graph";

/** A table of levels and the column of the input that it is for. */
export type LevelTable = Pick<Extract<Encoding, { kind: "target" }>, "levels" | "values" | "missing" | "unseen"> & { feature: number };

/**
 * Writes tables of levels, all of the same width, and answers the name of their columns, float32 `[N, tables x width]`, those of a table
 * together. All tables lie one after the other in one constant, each with a row for missing cells and one for unseen levels at its end;
 * a LabelEncoder per table, which is a hash map, finds the row.
 */
export function addTables(graph: Graph, tables: readonly LevelTable[], input: string): string {
  const width = tables[0]!.unseen.length;
  const contents = tables.flatMap(({ values, missing, unseen }) => [...values, missing, unseen]);
  let start = 0;
  const [found, missingRows]: [string[], number[]] = [[], []];
  for (const { feature, levels } of tables) {
    const cells = addNode(graph, "Gather", [input, addConstant(graph, integers([feature]))], [intAttribute("axis", 1)]);
    found.push(addRowOf(graph, cells, levels, start));
    missingRows.push(start + levels.length);
    start += levels.length + 2;
  }
  const features = addConstant(graph, integers(tables.map(({ feature }) => feature)));
  const missing = addNode(graph, "IsNaN", [addNode(graph, "Gather", [input, features], [intAttribute("axis", 1)])]);
  const known = found.length === 1 ? found[0]! : addNode(graph, "Concat", found, [intAttribute("axis", 1)]);
  const rows = addNode(graph, "Where", [missing, addConstant(graph, integers(missingRows)), known]);
  const table = addConstant(graph, floats(contents.flat(), [contents.length, width]));
  const looked = addNode(graph, "Gather", [table, rows], [intAttribute("axis", 0)]);
  return addNode(graph, "Reshape", [looked, addConstant(graph, integers([-1, tables.length * width]))]);
}

/** Rows of the joint constant by level, the last of the table for any level that it does not hold. */
function addRowOf(graph: Graph, cells: string, levels: readonly number[], start: number): string {
  const unseen = start + levels.length + 1;
  // A LabelEncoder must hold a key: a table without levels has one that leads to its row of unseen levels.
  const keys = levels.length > 0 ? levels : [0];
  const rows = levels.length > 0 ? levels.map((_, position) => start + position) : [unseen];
  return addNode(
    graph,
    "LabelEncoder",
    [cells],
    [
      tensorAttribute("keys_tensor", floats(keys)),
      tensorAttribute("values_tensor", integers(rows)),
      tensorAttribute("default_tensor", integers([unseen])),
    ],
    "ai.onnx.ml",
  );
}
