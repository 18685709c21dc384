import * as z from "zod";
import { seededRandom } from "../evaluate/random";
import { isCalendar } from "./calendar";
import { type ChosenTest, chooseTest } from "./chooseTest";
import type { DriftOptions } from "./driftOptions";
import type { DriftColumn, DriftTable } from "./driftTable";
import { driftRatio, isDrifted, runTest, type TestResult } from "./driftTest";
import type { Joint } from "./joint";
import { comparedColumns } from "./side";
import { type Tally, tally } from "./tally";
import { kolmogorovSmirnovFast } from "./tests/kolmogorovSmirnov";

/** What is exceeded without any drift by one check in a thousand. */
const QUANTILE = 0.999;

/** Chunks that the quantile is taken over. */
const CHUNKS = 1000;

/** Sizes of current windows that limits are learned for; a size in between takes the limits of the next smaller one, which are wider. */
const SIZES = [300, 550, 1000, 1700, 3000] as const;

/** Columns of more values are put together to so many of about equal weight: chunks differ by chance more than that. */
const MOST_VALUES = 1024;

const LimitsOfSize = z.strictObject({
  rows: z.int().positive(),
  maxRatio: z.number(),
  importance: z.number(),
  /** Ratios (`driftRatio`) by column, `prediction` and `target` among them. */
  columns: z.record(z.string(), z.number()),
});
export type LimitsOfSize = z.infer<typeof LimitsOfSize>;

/** Limits by size of the current window, sizes ascending. */
export const LearnedLimits = z.strictObject({ chunks: z.int().positive(), seed: z.int(), sizes: z.array(LimitsOfSize).min(1) });
export type LearnedLimits = z.infer<typeof LearnedLimits>;

/** `referenceRows` is how many rows the reference stands for, when the table is a sample of it. */
export type LearnRequest = {
  options: DriftOptions;
  seed: number;
  referenceRows?: number;
  importance?: Readonly<Record<string, number>>;
  sizes?: readonly number[];
  chunks?: number;
};

/**
 * How large ratios become by chance alone. Rows are drawn from the reference with replacement, whole rows so that columns stay together, each chunk
 * is compared with the reference as a current window would be, and the 99.9 % quantile over the chunks is the limit. That the reference is a
 * sample itself is allowed for: a chunk has the rows n R / (n + R) whose chance equals that of both sides together.
 */
export function learnLimits(table: DriftTable, request: LearnRequest): LearnedLimits {
  const { options, seed, referenceRows = table.rows, importance = {}, sizes = SIZES, chunks = CHUNKS } = request;
  const random = seededRandom(seed);
  const columns = comparedColumns(table).flatMap((column) => simulated(column, options, referenceRows / table.rows));
  const features = columns.filter(({ group }) => group === "feature");
  const total = features.reduce((sum, { name }) => sum + (importance[name] ?? 0), 0);
  const learned = sizes.map((rows): LimitsOfSize => {
    const drawn = new Uint32Array(Math.max(1, Math.round((rows * referenceRows) / (rows + referenceRows))));
    const ratios = columns.map(() => new Float64Array(chunks));
    const [largest, shares] = [new Float64Array(chunks), new Float64Array(chunks)];
    for (let chunk = 0; chunk < chunks; chunk++) {
      for (let row = 0; row < drawn.length; row++) drawn[row] = Math.floor(random() * table.rows);
      for (const [index, column] of columns.entries()) {
        const { ratio, drifted } = compareChunk(column, drawn, rows);
        ratios[index]![chunk] = ratio;
        if (column.group !== "feature") continue;
        largest[chunk] = Math.max(largest[chunk]!, ratio);
        if (drifted && total > 0) shares[chunk]! += (importance[column.name] ?? 0) / total;
      }
    }
    const limits = columns.map(({ name }, index) => [name, highQuantile(ratios[index]!)] as const);
    return { rows, maxRatio: highQuantile(largest), importance: highQuantile(shares), columns: Object.fromEntries(limits) };
  });
  return { chunks, seed, sizes: learned };
}

/** The limits for a window of so many rows: those of the next smaller size that was learned. */
export function limitsAt({ sizes }: LearnedLimits, rows: number): LimitsOfSize {
  return sizes.findLast((size) => size.rows <= rows) ?? sizes[0]!;
}

/** A column ready for many chunks: `cells` says which of `values` a row holds, `values.length` when it is missing. */
type Simulated = {
  name: string;
  group: "feature" | "calendar" | "other";
  type: DriftColumn["type"];
  chosen: ChosenTest;
  cells: Uint16Array | Uint32Array;
  joint: Omit<Joint, "current" | "currentRows">;
};

function simulated(column: DriftColumn, options: DriftOptions, scale: number): Simulated[] {
  const counted = tally(column.values);
  const distinct = counted.values.length;
  const chosen = chooseTest(options, { ...column, rows: counted.rows * scale, distinct });
  if (counted.rows === 0 || !chosen) return [];
  const { groupOf, values, counts } = groupValues(counted);
  const cells = new (values.length < 65_535 ? Uint16Array : Uint32Array)(column.values.length);
  const cellOf = new Map(Array.from(counted.values, (value, at) => [value, groupOf[at]!]));
  for (let row = 0; row < cells.length; row++) cells[row] = cellOf.get(column.values[row]!) ?? values.length;
  const { name, type } = column;
  const group = isCalendar(name) ? "calendar" : name === "prediction" || name === "target" ? "other" : "feature";
  const joint = {
    values,
    reference: counts.map((count) => count * scale),
    referenceRows: counted.rows * scale,
    referenceDistinct: distinct,
    whole: counted.whole,
  };
  return [{ name, group, type, chosen, cells, joint }];
}

function groupValues({ values, counts, rows }: Tally): { groupOf: Uint32Array; values: Float64Array; counts: Float64Array } {
  if (values.length <= MOST_VALUES) return { groupOf: Uint32Array.from(values, (_, at) => at), values, counts };
  const groupOf = new Uint32Array(values.length);
  const [means, sums] = [new Float64Array(MOST_VALUES), new Float64Array(MOST_VALUES)];
  let [group, passed] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (sums[group]! > 0 && passed >= ((group + 1) * rows) / MOST_VALUES) group++;
    groupOf[at] = group;
    means[group]! += values[at]! * counts[at]!;
    sums[group]! += counts[at]!;
    passed += counts[at]!;
  }
  for (let at = 0; at <= group; at++) means[at]! /= sums[at]!;
  return { groupOf, values: means.slice(0, group + 1), counts: sums.slice(0, group + 1) };
}

function compareChunk({ cells, joint, chosen, type }: Simulated, drawn: Uint32Array, rows: number): { ratio: number; drifted: boolean } {
  const size = joint.values.length;
  const current = new Float64Array(size + 1);
  for (let row = 0; row < drawn.length; row++) current[cells[drawn[row]!]!]!++;
  const held = drawn.length - current[size]!;
  if (held === 0) return { ratio: 0, drifted: false };
  // Counts stand for `rows`, with the chance of fewer.
  const scale = rows / drawn.length;
  const counts = current.subarray(0, size).map((count) => count * scale);
  const { score } = fastTest(chosen.test, { ...joint, current: counts, currentRows: held * scale }, type);
  return { ratio: driftRatio(chosen.test, score, chosen.threshold), drifted: isDrifted(chosen.test, score, chosen.threshold) };
}

function fastTest(test: ChosenTest["test"], joint: Joint, type: DriftColumn["type"]): TestResult {
  return test === "ks" ? { score: kolmogorovSmirnovFast(joint).p } : runTest(test, joint, type);
}

/** One of the values, never one between two: of a thousand chunks one may exceed it. */
function highQuantile(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted[Math.ceil(QUANTILE * sorted.length) - 1]!;
}
