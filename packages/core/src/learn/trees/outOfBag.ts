import type { ForestMemory } from "./forestMemory";

/** Votes of the trees that did not draw a row: sums of class shares (in 2^-20, `rows x classes`) and how many trees voted. */
export type OutOfBag = { classes: number; sums: Float64Array; votes: Uint32Array };

/** Adds up what the threads gathered. */
export function readOutOfBag({ binned: { rows }, team: { views }, plan: { classes }, threads }: ForestMemory): OutOfBag {
  const sums = new Float64Array(rows * classes);
  const votes = new Uint32Array(rows);
  for (const thread of threads) {
    for (let i = 0; i < sums.length; i++) sums[i]! += views.u32[thread.sums / 4 + i]!;
    for (let row = 0; row < rows; row++) votes[row]! += views.u16[thread.votes / 2 + row]!;
  }
  return { classes, sums, votes };
}

/** Class shares of the rows that some tree did not draw, row-major, and those rows' numbers. */
export function outOfBagShares({ classes, sums, votes }: OutOfBag): { rows: Uint32Array; shares: Float64Array } {
  const rows = Uint32Array.from(votes.keys()).filter((row) => votes[row]! > 0);
  const shares = new Float64Array(rows.length * classes);
  for (const [place, row] of rows.entries()) {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += sums[row * classes + k]!;
    for (let k = 0; k < classes; k++) shares[place * classes + k] = sums[row * classes + k]! / sum;
  }
  return { rows, shares };
}
