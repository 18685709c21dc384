import { DataError } from "../errors";
import { columnLevels, frequentLevels, modeOf } from "./columnLevels";
import type { Contract } from "./contract";
import { column, type Matrix } from "./matrix";
import { medianOf } from "./median";
import type { Encoding, Preprocessing } from "./preprocessing";
import { encodingKind, PERIODS, PreprocessingPolicy } from "./preprocessingPolicy";
import { fitTargetTable } from "./targetTable";

/** At most so many columns for one categorical feature: the most frequent levels, the others become all zero. `dep` has 107. */
export const MAX_LEVELS = 200;

/** At most so many levels in a table of frequencies or targets, 80 KB of a graph: the most frequent, the others count as unseen. */
export const MAX_TABLE_LEVELS = 10_000;

export type FitOptions = {
  /** Number of classes, whose numbers `target` holds; 2 unless told. */
  classes?: number;
  /** The model takes no missing cells: whatever would pass as it is, is imputed. */
  complete?: boolean;
};

/**
 * Fits a preprocessing on training rows, by a policy or by the style alone:
 *
 * - `passthrough`: values as they are, for trees
 * - `encoded`, for linear models: codes become one column per level seen (missing = the most frequent, the smaller code among equals),
 *   numbers are scaled to mean 0 and standard deviation 1 (missing = the median; a constant column is divided by 1)
 *
 * A column without any value is filled with 0. Statistics are rounded to float32, as the graph holds them.
 * Target encodings are those of rows to come: training rows need `outOfFoldTargets`, or the model learns its own labels.
 * Throws RangeError when the rows are not of the contract, DataError when a cell is infinite or a policy does not fit the contract.
 */
export function fitPreprocessing(
  train: Matrix,
  contract: Contract,
  policy: "passthrough" | "encoded" | PreprocessingPolicy,
  { classes = 2, complete = false }: FitOptions = {},
): Preprocessing {
  const features = contract.features.map(({ name }) => name);
  if (features.join() !== train.features.join()) {
    throw new RangeError(`Contract ${contract.name} has ${features.join()}, the rows have ${train.features.join()}.`);
  }
  const full = typeof policy === "string" ? PreprocessingPolicy.parse({ style: policy }) : policy;
  requireNamesOf(contract, full);
  const encodings = contract.features.map((feature, index): Encoding => {
    const kind = encodingKind(full, feature, complete);
    if (kind === "passthrough") return { kind, feature: feature.name };
    const values = column(train, index);
    requireFinite(feature.name, values);
    if (kind === "oneHot") return fitOneHot(feature.name, values);
    if (kind === "scale") return fitScale(feature.name, values, full.indicator);
    if (kind === "impute") return fitImpute(feature, values, full.indicator);
    if (kind === "cyclic") return { kind, feature: feature.name, period: periodOf(feature.name) };
    if (kind === "frequency") return fitFrequency(feature.name, values);
    const levels = frequentLevels(columnLevels(values), MAX_TABLE_LEVELS);
    return { kind, feature: feature.name, ...fitTargetTable(values, train.target, { classes, smoothing: full.smoothing, levels }) };
  });
  return { features, encodings };
}

function requireNamesOf({ name, features }: Contract, { overrides }: PreprocessingPolicy): void {
  const unknown = Object.keys(overrides).filter((key) => !features.some((feature) => feature.name === key));
  if (unknown.length > 0) throw new DataError(`Contract ${name} has no feature ${unknown.join(", ")} to encode.`);
}

function requireFinite(feature: string, values: Float32Array): void {
  for (let row = 0; row < values.length; row++) {
    if (Math.abs(values[row]!) === Number.POSITIVE_INFINITY) throw new DataError(`Column ${feature} holds an infinite number.`);
  }
}

function periodOf(feature: string): number {
  const period = Object.hasOwn(PERIODS, feature) ? PERIODS[feature] : undefined;
  if (period === undefined) throw new DataError(`Feature ${feature} has no period: cyclic are ${Object.keys(PERIODS).join(", ")}.`);
  return period;
}

function fitOneHot(feature: string, values: Float32Array): Encoding {
  const found = columnLevels(values);
  const levels = frequentLevels(found, MAX_LEVELS);
  return { kind: "oneHot", feature, fill: modeOf(found), levels: levels.length > 0 ? levels : [0] };
}

function fitImpute({ name, type }: Contract["features"][number], values: Float32Array, indicator: boolean): Encoding {
  const fill = type === "categorical" ? modeOf(columnLevels(values)) : medianOf(values);
  return { kind: "impute", feature: name, fill, ...(indicator && values.some(Number.isNaN) && { indicator: true as const }) };
}

function fitScale(feature: string, values: Float32Array, indicator: boolean): Encoding {
  const fill = medianOf(values);
  const missing = Number.isNaN(sumOf(values));
  const filled = missing ? values.map((value) => (Number.isNaN(value) ? fill : value)) : values;
  const rows = filled.length;
  const mean = rows === 0 ? 0 : Math.fround(sumOf(filled) / rows);
  const constant = filled.every((value) => value === filled[0]);
  const sd = constant ? 1 : Math.fround(Math.sqrt(squaresAbout(mean, filled) / rows)) || 1;
  return { kind: "scale", feature, fill, mean, sd, ...(indicator && missing && { indicator: true as const }) };
}

/** NaN when a cell is missing. */
function sumOf(values: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum;
}

function squaresAbout(mean: number, values: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += (values[row]! - mean) ** 2;
  return sum;
}

function fitFrequency(feature: string, values: Float32Array): Encoding {
  const found = columnLevels(values);
  const levels = frequentLevels(found, MAX_TABLE_LEVELS);
  const share = (count: number) => [Math.fround(values.length === 0 ? 0 : count / values.length)];
  return {
    kind: "frequency",
    feature,
    levels,
    values: levels.map((level) => share(found.counts.get(level) ?? 0)),
    missing: share(found.missing),
    unseen: [0],
  };
}
