import type { Shares } from "../shares";

/** The total variation distance, half the sum of |r - c|: the share of rows that would have to change. */
export function totalVariation({ reference, current }: Shares): number {
  return reference.reduce((sum, r, bin) => sum + Math.abs(r - current[bin]!), 0) / 2;
}
