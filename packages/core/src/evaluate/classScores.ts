import { SEVERITY_CLASSES } from "../dataset/severity";
import { DataError } from "../errors";
import type { Scores } from "./scores";

/** Labels 0, 1, ... and the probability of every class, row-major `rows x classes`. */
export type ClassScores = { target: Uint8Array; probabilities: Float32Array | Float64Array; classes: number };

/** Rounding of float32 over a row's probabilities. */
const SUM_TOLERANCE = 1e-3;

/** Throws DataError for no rows, lengths that differ, a label that is no class, and probabilities that are none or do not add up to 1. */
export function requireClassScores({ target, probabilities, classes }: ClassScores): void {
  if (target.length === 0) throw new DataError("There are no rows to judge a model by.");
  if (probabilities.length !== target.length * classes) {
    throw new DataError(`There are ${target.length} labels and ${probabilities.length} probabilities of ${classes} classes.`);
  }
  const stranger = target.findIndex((label) => label >= classes);
  if (stranger >= 0) throw new DataError(`Row ${stranger} has class ${target[stranger]}; there are ${classes}.`);
  for (let row = 0; row < target.length; row++) {
    const given = probabilities.subarray(row * classes, (row + 1) * classes);
    let sum = 0;
    for (const value of given) sum += value >= 0 && value <= 1 ? value : Number.NaN;
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) throw new DataError(`Row ${row} has probabilities ${given.join(", ")}, which are none.`);
  }
}

/** Names of the two classes of the usual target, by their number. */
export const SEVERE_CLASSES: readonly string[] = ["not severe", "severe"];

/** Numbers of the classes that are severe: killed and hospitalised of the four, 1 of the two. */
export function severeClasses(classes: readonly string[]): number[] {
  if (classes.length === 2) return [1];
  return ["killed", "hospitalised"].map((name) => classes.indexOf(name)).filter((number) => number >= 0);
}

/** Classes of a target that has so many. */
export function classNames(classes: number): readonly string[] {
  return classes === 2 ? SEVERE_CLASSES : SEVERITY_CLASSES;
}

/** The same rows as severe or not: what every model answers, whatever its classes. */
export function asSevere({ target, probabilities, classes }: ClassScores, names: readonly string[]): Scores {
  const severe = severeClasses(names);
  const probability = Float64Array.from(target, (_, row) =>
    Math.min(
      1,
      severe.reduce((sum, number) => sum + probabilities[row * classes + number]!, 0),
    ),
  );
  return { target: severeLabels(target, names), probability };
}

/** Labels of any classes as 1 for severe. */
export function severeLabels(target: Uint8Array, names: readonly string[]): Uint8Array {
  if (names.length === 2) return target;
  const severe = severeClasses(names);
  return target.map((label) => (severe.includes(label) ? 1 : 0));
}
