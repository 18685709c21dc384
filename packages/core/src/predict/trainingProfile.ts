import * as z from "zod";
import type { Contract } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";

/** What a feature held in the training rows: its codes, or its least and greatest value; null where it held nothing. */
export const FeatureProfile = z.union([
  z.strictObject({ codes: z.array(z.number()) }),
  z.strictObject({ least: z.number(), greatest: z.number() }),
  z.null(),
]);
export type FeatureProfile = z.infer<typeof FeatureProfile>;

/** One profile per feature, in the order of the contract. */
export const TrainingProfile = z.array(FeatureProfile);
export type TrainingProfile = z.infer<typeof TrainingProfile>;

/** A feature of more codes than this is profiled by its range. */
const MOST_CODES = 1_000;

/** What the rows that a model is trained on hold, by which a row that is unlike all of them is known. */
export function profileTraining(matrix: Matrix, { features }: Pick<Contract, "features">): TrainingProfile {
  return matrix.features.map((name, index) => {
    const values = column(matrix, index).filter((value) => !Number.isNaN(value));
    if (values.length === 0) return null;
    const codes = features.find((feature) => feature.name === name)?.type === "categorical" ? [...new Set(values)] : [];
    if (codes.length > 0 && codes.length <= MOST_CODES) return { codes: codes.sort((a, b) => a - b) };
    return values.reduce((range, value) => ({ least: Math.min(range.least, value), greatest: Math.max(range.greatest, value) }), {
      least: Number.POSITIVE_INFINITY,
      greatest: Number.NEGATIVE_INFINITY,
    });
  });
}

/** Names of the features whose value no training row had (a code), or that lies outside of all that they had (a number). */
export function unlikeTraining(profile: TrainingProfile, features: readonly string[], values: ArrayLike<number>): string[] {
  return features.filter((_, index) => {
    const [value, known] = [values[index]!, profile[index]];
    if (Number.isNaN(value) || known === undefined) return false;
    if (known === null) return true;
    return "codes" in known ? !known.codes.includes(value) : value < known.least || value > known.greatest;
  });
}
