import * as z from "zod";
import { PlaceColumn } from "./placeGrid";

/** Values by level: `values[i]` holds the columns of level `levels[i]`, `missing` those of a missing cell, `unseen` those of any other. */
const table = {
  feature: z.string(),
  levels: z.array(z.number()),
  values: z.array(z.array(z.number()).min(1)),
  missing: z.array(z.number()).min(1),
  unseen: z.array(z.number()).min(1),
};

/** Adds a column that is 1 where the cell is missing. */
const indicator = z.literal(true).optional();

/**
 * What happens to one feature before a model sees it, fitted on training rows only and exported into the ONNX graph.
 *
 * - `passthrough`: the value itself, NaN kept (trees have a branch for it)
 * - `impute`: the value or `fill`
 * - `scale`: `(value or fill - mean) / sd`
 * - `oneHot`: one column per level, `(value == level) ? 1 : 0`, missing replaced by `fill` first, unknown levels all zero
 * - `cyclic`: sine and cosine of `2 pi value / period`, the value rounded to a whole number; 0 and 0, the middle of the circle, where it is missing
 * - `frequency`: the level's share of the training rows; an unseen level has 0
 * - `target`: the level's smoothed share of each class but the first of two; an unseen level has the share of all rows
 */
export const Encoding = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passthrough"), feature: z.string() }),
  z.strictObject({ kind: z.literal("impute"), feature: z.string(), fill: z.number(), indicator }),
  z.strictObject({
    kind: z.literal("scale"),
    feature: z.string(),
    fill: z.number(),
    mean: z.number(),
    sd: z.number().positive(),
    indicator,
  }),
  z.strictObject({ kind: z.literal("oneHot"), feature: z.string(), fill: z.number(), levels: z.array(z.number()).min(1) }),
  z.strictObject({ kind: z.literal("cyclic"), feature: z.string(), period: z.int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal("frequency"), ...table }),
  z.strictObject({ kind: z.literal("target"), ...table }),
]);
export type Encoding = z.infer<typeof Encoding>;

/** One encoding per feature, in the order of the contract; behind them, where there are `places`, one for each of these columns. */
export const Preprocessing = z.strictObject({
  features: z.array(z.string()),
  encodings: z.array(Encoding),
  places: z.array(PlaceColumn).readonly().exactOptional(),
});
export type Preprocessing = z.infer<typeof Preprocessing>;

/** Leaves every feature as it is. */
export function passThrough(features: readonly string[]): Preprocessing {
  return { features: [...features], encodings: features.map((feature) => ({ kind: "passthrough", feature })) };
}
