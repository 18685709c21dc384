import type { Shares } from "../shares";

/** The Hellinger distance, sqrt(1 - sum of sqrt(r c)), as the root of half the sum of (sqrt r - sqrt c)², which is exact for near sides: 0 to 1. */
export function hellinger({ reference, current }: Shares): number {
  const squares = reference.reduce((sum, r, bin) => sum + (Math.sqrt(r) - Math.sqrt(current[bin]!)) ** 2, 0);
  return Math.sqrt(squares / 2);
}
