import type { Encoding, Preprocessing } from "../prepare/preprocessing";
import { addConstant, addNode, floats, type Graph, intAttribute, integers } from "./graph";
import { ELEMENT } from "./onnxSchema";

/**
 * Writes a preprocessing into a graph and answers the name of its result, float32 `[N, columns]`, columns in the order of
 * `applyPreprocessing`.
 *
 * Encodings of one kind share their nodes, whatever their number: 44 features cost about ten nodes, not 200.
 *
 * @param input name of the raw features, float32 `[N, features]`, NaN = missing.
 */
export function addPreprocessing(graph: Graph, { encodings }: Preprocessing, input: string): string {
  const columns = encodings.flatMap(columnsOf).map((column, position) => ({ ...column, position }));
  const blocks = KINDS.map((kind) => columns.filter((column) => column.kind === kind)).filter((block) => block.length > 0);
  const parts = blocks.map((block) => {
    const values = gather(
      graph,
      input,
      block.map(({ feature }) => feature),
      encodings.length,
    );
    if (block[0]!.kind === "passthrough") return values;
    const filled = fill(graph, values, block);
    return block[0]!.kind === "scale" ? scale(graph, filled, block) : oneHot(graph, filled, block);
  });
  const joined = parts.length === 1 ? parts[0]! : addNode(graph, "Concat", parts, [intAttribute("axis", 1)]);
  const order = new Array<number>(columns.length);
  for (const [from, { position }] of blocks.flat().entries()) order[position] = from;
  return gather(graph, joined, order, columns.length);
}

const KINDS = ["passthrough", "scale", "oneHot"] as const;

/** One column after preprocessing: what is subtracted or compared is `level`, what is divided by is `sd`. */
type Column = { kind: Encoding["kind"]; feature: number; fill: number; level: number; sd: number };

function columnsOf(encoding: Encoding, feature: number): Column[] {
  const { kind } = encoding;
  if (kind === "passthrough") return [{ kind, feature, fill: 0, level: 0, sd: 1 }];
  if (kind === "scale") return [{ kind, feature, fill: encoding.fill, level: encoding.mean, sd: encoding.sd }];
  return encoding.levels.map((level) => ({ kind, feature, fill: encoding.fill, level, sd: 1 }));
}

/** The named columns, or the value itself when they are all of its `width` columns in their order. */
function gather(graph: Graph, value: string, indices: number[], width: number): string {
  if (indices.length === width && indices.every((index, i) => index === i)) return value;
  return addNode(graph, "Gather", [value, addConstant(graph, integers(indices))], [intAttribute("axis", 1)]);
}

function fill(graph: Graph, values: string, block: Column[]): string {
  const missing = addNode(graph, "IsNaN", [values]);
  return addNode(graph, "Where", [missing, addConstant(graph, floats(block.map((column) => column.fill))), values]);
}

function scale(graph: Graph, values: string, block: Column[]): string {
  const centred = addNode(graph, "Sub", [values, addConstant(graph, floats(block.map(({ level }) => level)))]);
  return addNode(graph, "Div", [centred, addConstant(graph, floats(block.map(({ sd }) => sd)))]);
}

function oneHot(graph: Graph, values: string, block: Column[]): string {
  const equal = addNode(graph, "Equal", [values, addConstant(graph, floats(block.map(({ level }) => level)))]);
  return addNode(graph, "Cast", [equal], [intAttribute("to", ELEMENT.float)]);
}
