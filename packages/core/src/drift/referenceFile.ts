import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { DataError } from "../errors";
import { type DriftReference, MOST_COUNTED_VALUES } from "./driftReference";
import type { DriftTable } from "./driftTable";
import { LearnedLimits } from "./learnLimits";
import { type SideColumn, sideOf } from "./side";
import { ColumnSummary } from "./summary";
import type { Tally } from "./tally";

const MAGIC = 0x52444756; // "VGDR" read as little-endian
const VERSION = 1;
const PREFIX_BYTES = 12;
const CELL_BYTES = 4;

const Label = z.strictObject({ fr: z.string(), en: z.string() });

/** `counts` is null where the sample's are taken. */
const StoredColumn = z.strictObject({
  name: z.string(),
  type: z.enum(["numeric", "categorical"]),
  label: Label,
  levels: z.array(z.tuple([z.number(), Label])).optional(),
  summary: ColumnSummary,
  counts: z.array(z.tuple([z.number(), z.number()])).nullable(),
});
type StoredColumn = z.infer<typeof StoredColumn>;

const Header = z.strictObject({
  contract: z.string(),
  rows: z.int().positive(),
  seed: z.int(),
  importance: z.record(z.string(), z.number()),
  limits: LearnedLimits,
  columns: z.array(StoredColumn),
  prediction: StoredColumn.optional(),
  target: StoredColumn.optional(),
  sampleRows: z.int().positive(),
});

/**
 * A reference as bytes, gzip over: magic, version, length of the header (u32 each, little-endian), header in JSON (figures, counts, limits), then
 * the sampled rows column by column in float32, predictions and target last where there are any.
 */
export function encodeReference(reference: DriftReference): Uint8Array {
  const { sample, contract, rows, seed, importance, limits, prediction, target } = reference;
  const header = new TextEncoder().encode(
    JSON.stringify({
      contract,
      rows,
      seed,
      importance,
      limits,
      columns: reference.columns.map(storedColumn),
      ...(prediction && { prediction: storedColumn(prediction) }),
      ...(target && { target: storedColumn(target) }),
      sampleRows: sample.rows,
    } satisfies z.infer<typeof Header>),
  );
  const columns = sampledColumns(sample);
  const start = bodyStart(header.length);
  const bytes = new Uint8Array(start + columns.length * sample.rows * CELL_BYTES);
  const prefix = new DataView(bytes.buffer);
  for (const [index, word] of [MAGIC, VERSION, header.length].entries()) prefix.setUint32(index * 4, word, true);
  bytes.set(header, PREFIX_BYTES);
  for (const [index, values] of columns.entries()) {
    new Float32Array(bytes.buffer, start + index * sample.rows * CELL_BYTES, sample.rows).set(values);
  }
  return gzipSync(bytes);
}

/** The reference that `encodeReference` wrote. Throws DataError when the bytes are something else or incomplete. */
export function decodeReference(file: Uint8Array): DriftReference {
  const bytes = unpacked(file);
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || prefix.getUint32(0, true) !== MAGIC) throw new DataError("Not a drift reference.");
  const version = prefix.getUint32(4, true);
  if (version !== VERSION) throw new DataError(`Drift reference of version ${version}; this code reads version ${VERSION}.`);
  const headerBytes = prefix.getUint32(8, true);
  const header = readHeader(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes));
  const { columns, prediction, target, sampleRows, ...kept } = header;
  const stored = [...columns, ...(prediction ? [prediction] : []), ...(target ? [target] : [])];
  const start = bodyStart(headerBytes);
  if (bytes.length !== start + stored.length * sampleRows * CELL_BYTES) throw new DataError("The drift reference is incomplete.");
  // Copied, so that the cells are aligned whatever the buffer that zlib gave.
  const body = new Uint8Array(bytes.subarray(start)).buffer;
  const values = stored.map((_, index) => new Float32Array(body, index * sampleRows * CELL_BYTES, sampleRows));
  const sample: DriftTable = {
    rows: sampleRows,
    columns: columns.map((column, index) => ({ ...kindOf(column), values: values[index]! })),
    ...(prediction && { probabilities: values[columns.length]! }),
    ...(target && { target: Uint8Array.from(values[values.length - 1]!) }),
  };
  const drawn = sideOf(sample);
  return {
    ...kept,
    columns: columns.map((column, index) => sideColumn(column, drawn.columns[index]!)),
    ...(prediction && { prediction: sideColumn(prediction, drawn.prediction!) }),
    ...(target && { target: sideColumn(target, drawn.target!) }),
    sample,
  };
}

function sampledColumns({ columns, probabilities, target }: DriftTable) {
  return [...columns.map(({ values }) => values), ...(probabilities ? [probabilities] : []), ...(target ? [target] : [])];
}

/** Cells are aligned to their size. */
function bodyStart(headerBytes: number): number {
  return Math.ceil((PREFIX_BYTES + headerBytes) / CELL_BYTES) * CELL_BYTES;
}

function storedColumn({ name, type, label, levels, summary, tally: { values, counts } }: SideColumn): StoredColumn {
  const counted = summary.distinct <= MOST_COUNTED_VALUES;
  return {
    name,
    type,
    label,
    ...(levels && { levels: [...levels] }),
    summary,
    counts: counted ? Array.from(values, (value, at) => [value, counts[at]!]) : null,
  };
}

function kindOf({ name, type, label, levels }: StoredColumn) {
  return { name, type, label, ...(levels && { levels: new Map(levels) }) };
}

function sideColumn(stored: StoredColumn, { tally: drawn }: SideColumn): SideColumn {
  const { summary, counts } = stored;
  return { ...kindOf(stored), summary, tally: counts ? countedTally(counts, summary.missing) : drawn };
}

function countedTally(pairs: readonly (readonly [number, number])[], missing: number): Tally {
  const [values, counts] = [Float64Array.from(pairs, ([value]) => value), Float64Array.from(pairs, ([, count]) => count)];
  return { values, counts, rows: counts.reduce((sum, count) => sum + count, 0), missing, whole: values.every(Number.isInteger) };
}

function unpacked(file: Uint8Array): Uint8Array {
  try {
    return gunzipSync(file);
  } catch {
    throw new DataError("Not a drift reference, or an incomplete one.");
  }
}

function readHeader(bytes: Uint8Array): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new DataError("The header of the drift reference cannot be read.");
  }
}
