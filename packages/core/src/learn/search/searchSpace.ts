import * as z from "zod";
import { ParameterValue } from "../parameterValue";

/** Numbers between two bounds, both included; `log` draws their logarithms evenly. */
export const NumberRange = z
  .strictObject({ from: z.number(), to: z.number(), integer: z.boolean().default(false), log: z.boolean().default(false) })
  .refine(({ from, to }) => from < to, "from must be below to")
  .refine(({ from, log }) => !log || from > 0, "a logarithmic range begins above 0")
  .refine(({ from, to, integer }) => !integer || (Number.isInteger(from) && Number.isInteger(to)), "an integer range has integer bounds");
export type NumberRange = z.infer<typeof NumberRange>;

/** What one parameter may be: one of a list, or a number of a range. */
export const SearchDimension = z.union([z.array(ParameterValue).min(1), NumberRange]);
export type SearchDimension = z.infer<typeof SearchDimension>;

/** The parameters that a search varies. */
export const SearchSpace = z.record(z.string(), SearchDimension);
export type SearchSpace = z.infer<typeof SearchSpace>;

/** A value for every parameter of a space. */
export type SearchPoint = Record<string, ParameterValue>;

/** Where a range's number lies between its bounds, 0 to 1; the inverse of `valueAt`. */
export function positionIn(range: NumberRange, value: number): number {
  const [low, high] = boundsOf(range);
  const scaled = range.log ? Math.log(value) : value;
  return (scaled - low) / (high - low);
}

/** The number at a position between 0 and 1; every integer of an integer range has a share of the positions of its own. */
export function valueAt(range: NumberRange, position: number): number {
  const [low, high] = boundsOf(range);
  const scaled = low + position * (high - low);
  const value = range.log ? Math.exp(scaled) : scaled;
  return Math.min(range.to, Math.max(range.from, range.integer ? Math.round(value) : value));
}

/** An integer's part of the range reaches half a step to either side. */
function boundsOf({ from, to, integer, log }: NumberRange): [number, number] {
  const half = integer ? 0.5 : 0;
  return log ? [Math.log(from - half), Math.log(to + half)] : [from - half, to + half];
}
