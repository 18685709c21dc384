import * as z from "zod";
import { classNames, severeClasses } from "../evaluate/classScores";
import type { Matrix } from "../prepare/matrix";
import type { OnnxSession } from "./session";

/** The largest difference between an expected and a served probability that passes. */
export const GOLDEN_TOLERANCE = 1e-5; // contracts/registry.md, gate

/** Rows with the probability that training expects of them; null = missing. */
export const GoldenRows = z.strictObject({
  features: z.array(z.string()).min(1),
  rows: z
    .array(
      z.strictObject({
        values: z.array(z.number().nullable()),
        probability: z.number().min(0).max(1),
        /** Of every class, when there are more than two. */
        probabilities: z.array(z.number().min(0).max(1)).exactOptional(),
      }),
    )
    .min(1),
});
export type GoldenRows = z.infer<typeof GoldenRows>;

/** `maxDifference` counts an answer that is no number as 1, the largest difference there is. */
export const GoldenCheck = z.strictObject({ passed: z.boolean(), maxDifference: z.number(), rows: z.int() });
export type GoldenCheck = z.infer<typeof GoldenCheck>;

/**
 * Chooses at most `count` rows that together show what a graph can get wrong: the lowest and highest probability, for each feature a row
 * where it is missing, its least and its greatest value, and then rows spread evenly over the probabilities. The same rows every time.
 *
 * @param expected one probability per row, from the model before export, or, of more than two classes, row-major `rows x classes`.
 */
export function makeGolden(matrix: Matrix, expected: ArrayLike<number>, count = 64, classes = 2): GoldenRows {
  const severe = severeClasses(classNames(classes));
  const given = (row: number) => Array.from({ length: classes }, (_, number) => expected[row * classes + number]!);
  const probabilities =
    classes === 2
      ? expected
      : Array.from({ length: matrix.rows }, (_, row) =>
          Math.min(
            1,
            severe.reduce((sum, number) => sum + given(row)[number]!, 0),
          ),
        );
  const order = Array.from({ length: matrix.rows }, (_, row) => row).sort((a, b) => probabilities[a]! - probabilities[b]! || a - b);
  const chosen = new Set<number>();
  const choose = (rows: Iterable<number | undefined>, limit: number) => {
    for (const row of rows) if (row !== undefined && chosen.size < limit) chosen.add(row);
  };
  choose([order[0], order.at(-1)], count);
  choose(rowsWithMissing(matrix), count / 3);
  choose(extremeRows(matrix), (count * 2) / 3);
  choose(spread(order, count), count);
  return {
    features: [...matrix.features],
    rows: [...chosen].map((row) => ({
      values: matrix.features.map((_, feature) => cell(matrix, feature, row)).map((value) => (Number.isNaN(value) ? null : value)),
      probability: probabilities[row]!,
      ...(classes > 2 && { probabilities: given(row) }),
    })),
  };
}

/** Scores golden rows through a session and compares. Throws RangeError when the session takes another number of features. */
export async function checkGolden(session: OnnxSession, { features, rows }: GoldenRows): Promise<GoldenCheck> {
  const values = Float32Array.from(rows.flatMap((row) => row.values.map((value) => value ?? Number.NaN)));
  const answers = await session.score(values, rows.length, features.length);
  const differences = rows.map(({ probability }, row) => Math.abs(answers[row]! - probability));
  if (rows.some(({ probabilities }) => probabilities)) {
    const given = await session.scoreClasses(values, rows.length, features.length);
    for (const [row, { probabilities = [] }] of rows.entries()) {
      for (const [number, expected] of probabilities.entries())
        differences.push(Math.abs(given[row * session.classes + number]! - expected));
    }
  }
  const maxDifference = differences.reduce((max, difference) => Math.max(max, Number.isFinite(difference) ? difference : 1), 0);
  return { passed: maxDifference <= GOLDEN_TOLERANCE, maxDifference, rows: rows.length };
}

function* rowsWithMissing(matrix: Matrix): Iterable<number> {
  for (const feature of matrix.features.keys()) {
    const row = rowsOf(matrix, feature).findIndex(Number.isNaN);
    if (row >= 0) yield row;
  }
}

function* extremeRows(matrix: Matrix): Iterable<number> {
  for (const feature of matrix.features.keys()) {
    const values = rowsOf(matrix, feature);
    const known = values.filter((value) => !Number.isNaN(value)).sort();
    if (known.length > 0) yield* [values.indexOf(known[0]!), values.indexOf(known.at(-1)!)];
  }
}

function* spread(order: readonly number[], count: number): Iterable<number> {
  for (let i = 0; i < count; i++) yield order[Math.floor(((i + 0.5) / count) * order.length)]!;
  yield* order;
}

function rowsOf({ rows, values }: Matrix, feature: number): Float32Array {
  return values.subarray(feature * rows, (feature + 1) * rows);
}

function cell({ rows, values }: Matrix, feature: number, row: number): number {
  return values[feature * rows + row]!;
}
