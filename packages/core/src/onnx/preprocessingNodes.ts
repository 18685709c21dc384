import type { Encoding, Preprocessing } from "../prepare/preprocessing";
import { addCyclic } from "./cyclicNodes";
import { addConstant, addNode, floats, type Graph, intAttribute, integers } from "./graph";
import { ELEMENT } from "./onnxSchema";
import { addPlaces } from "./placeNodes";
import { addTables } from "./preprocessingTableNodes";

/**
 * Writes a preprocessing into a graph and answers the name of its result, float32 `[N, columns]`, columns in the order of
 * `applyPreprocessing`.
 *
 * Encodings of one kind share their nodes, whatever their number: 44 features cost about ten nodes, not 200. Only a table of levels has
 * a node of its own, the one that finds the level.
 *
 * @param raw name of the raw features, float32 `[N, features]`, NaN = missing.
 * @param placed name of the same with the columns of places behind them, where they are written already
 */
export function addPreprocessing(graph: Graph, preprocessing: Preprocessing, raw: string, placed?: string): string {
  const { encodings } = preprocessing;
  const input = placed ?? addPlaces(graph, preprocessing, raw);
  const columns = encodings.flatMap(columnsOf).map((column, position) => ({ ...column, position }));
  const blocks = KINDS.map((kind) => columns.filter((column) => column.kind === kind)).filter((block) => block.length > 0);
  const parts = blocks.map((block) => {
    const { kind } = block[0]!;
    if (kind === "frequency" || kind === "target") return addTables(graph, allOf(encodings, kind), input);
    if (kind === "cyclic") return addCyclic(graph, allOf(encodings, kind), input);
    const features = block.map(({ feature }) => feature);
    return WRITERS[kind](graph, gather(graph, input, features, encodings.length), block);
  });
  const joined = parts.length === 1 ? parts[0]! : addNode(graph, "Concat", parts, [intAttribute("axis", 1)]);
  const order = new Array<number>(columns.length);
  for (const [from, { position }] of blocks.flat().entries()) order[position] = from;
  return gather(graph, joined, order, columns.length);
}

const KINDS = ["passthrough", "impute", "scale", "oneHot", "cyclic", "indicator", "frequency", "target"] as const;
type Kind = (typeof KINDS)[number];

/** One column after preprocessing: `level` is what is subtracted or compared with, `sd` what is divided by. */
type Column = { kind: Kind; feature: number; fill: number; level: number; sd: number };

function columnsOf(encoding: Encoding, feature: number): Column[] {
  const plain = { feature, fill: 0, level: 0, sd: 1 };
  switch (encoding.kind) {
    case "passthrough":
      return [{ ...plain, kind: "passthrough" }];
    case "oneHot":
      return encoding.levels.map((level) => ({ ...plain, kind: "oneHot", fill: encoding.fill, level }));
    case "cyclic":
      return [plain, plain].map((column) => ({ ...column, kind: encoding.kind }));
    case "frequency":
    case "target":
      return encoding.unseen.map(() => ({ ...plain, kind: encoding.kind }));
    default: {
      const { kind, fill, indicator } = encoding;
      const own = encoding.kind === "scale" ? { level: encoding.mean, sd: encoding.sd } : {};
      return [{ ...plain, kind, fill, ...own }, ...(indicator ? [{ ...plain, kind: "indicator" as const }] : [])];
    }
  }
}

type Writer = (graph: Graph, values: string, block: readonly Column[]) => string;

const WRITERS: Record<Exclude<Kind, "cyclic" | "frequency" | "target">, Writer> = {
  passthrough: (_, values) => values,
  impute: fill,
  scale(graph, values, block) {
    const centred = addNode(graph, "Sub", [fill(graph, values, block), constantOf(graph, block, "level")]);
    return addNode(graph, "Div", [centred, constantOf(graph, block, "sd")]);
  },
  oneHot(graph, values, block) {
    const equal = addNode(graph, "Equal", [fill(graph, values, block), constantOf(graph, block, "level")]);
    return addNode(graph, "Cast", [equal], [intAttribute("to", ELEMENT.float)]);
  },
  indicator: (graph, values) => addNode(graph, "Cast", [addNode(graph, "IsNaN", [values])], [intAttribute("to", ELEMENT.float)]),
};

function fill(graph: Graph, values: string, block: readonly Column[]): string {
  const missing = addNode(graph, "IsNaN", [values]);
  return addNode(graph, "Where", [missing, constantOf(graph, block, "fill"), values]);
}

function constantOf(graph: Graph, block: readonly Column[], key: "fill" | "level" | "sd"): string {
  return addConstant(graph, floats(block.map((column) => column[key])));
}

/** The named columns, or the value itself when they are all of its `width` columns in their order. */
function gather(graph: Graph, value: string, indices: number[], width: number): string {
  if (indices.length === width && indices.every((index, i) => index === i)) return value;
  return addNode(graph, "Gather", [value, addConstant(graph, integers(indices))], [intAttribute("axis", 1)]);
}

function allOf<K extends Encoding["kind"]>(
  encodings: readonly Encoding[],
  kind: K,
): (Extract<Encoding, { kind: K }> & { feature: number })[] {
  return encodings.flatMap((encoding, feature) =>
    encoding.kind === kind ? [{ ...(encoding as Extract<Encoding, { kind: K }>), feature }] : [],
  );
}
