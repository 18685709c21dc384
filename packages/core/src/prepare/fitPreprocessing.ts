import { DataError } from "../errors";
import type { Contract } from "./contract";
import { column, type Matrix } from "./matrix";
import type { Encoding, Preprocessing } from "./preprocessing";

/** At most so many columns for one categorical feature: the most frequent levels, the others become all zero. `dep` has 107. */
export const MAX_LEVELS = 200;

/**
 * Fits a preprocessing on training rows.
 *
 * - `passthrough`: values as they are, for trees
 * - `encoded`, for linear models: codes become one column per level seen (missing = the most frequent, the smaller code among equals),
 *   numbers are scaled to mean 0 and standard deviation 1 (missing = the median; a constant column is divided by 1)
 *
 * A column without any value is filled with 0. Statistics are rounded to float32, as the graph holds them.
 * Throws RangeError when the rows are not of the contract, DataError when a cell is infinite.
 */
export function fitPreprocessing(train: Matrix, contract: Contract, style: "passthrough" | "encoded"): Preprocessing {
  const features = contract.features.map(({ name }) => name);
  if (features.join() !== train.features.join()) {
    throw new RangeError(`Contract ${contract.name} has ${features.join()}, the rows have ${train.features.join()}.`);
  }
  const encodings = contract.features.map(({ name, type }, index): Encoding => {
    if (style === "passthrough") return { kind: "passthrough", feature: name };
    const known = column(train, index).filter((value) => !Number.isNaN(value));
    if (known.some((value) => !Number.isFinite(value))) throw new DataError(`Column ${name} holds an infinite number.`);
    return type === "categorical" ? fitOneHot(name, known) : fitScale(name, known, train.rows);
  });
  return { features, encodings };
}

function fitOneHot(feature: string, known: Float32Array): Encoding {
  const counts = new Map<number, number>();
  for (const value of known) counts.set(value, (counts.get(value) ?? 0) + 1);
  const byFrequency = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([level]) => level);
  if (byFrequency.length === 0) byFrequency.push(0);
  const levels = byFrequency.slice(0, MAX_LEVELS).sort((a, b) => a - b);
  return { kind: "oneHot", feature, fill: byFrequency[0]!, levels };
}

function fitScale(feature: string, known: Float32Array, rows: number): Encoding {
  if (known.length === 0) return { kind: "scale", feature, fill: 0, mean: 0, sd: 1 };
  const sorted = known.toSorted();
  const fill = Math.fround((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2);
  const missing = rows - known.length;
  let sum = fill * missing;
  for (const value of known) sum += value;
  const mean = Math.fround(sum / rows);
  let squares = (fill - mean) ** 2 * missing;
  for (const value of known) squares += (value - mean) ** 2;
  const constant = sorted[0] === sorted.at(-1);
  return { kind: "scale", feature, fill, mean, sd: constant ? 1 : Math.fround(Math.sqrt(squares / rows)) || 1 };
}
