import type { BinnedRows } from "./binnedRows";
import type { DrawnRows } from "./growTree";
import { SPEC_BYTES } from "./treeMemory";

/** What a tree is allowed to see. */
export type SampleShares = { rowSample: number; columnSample: number; seed: number };

/**
 * Draws the rows and features of tree number `tree`. Each row is drawn on its own, by a hash of its number; of the features the exact
 * share is drawn, at least one. The same seed draws the same, whatever was drawn before.
 */
export function drawSample(binned: BinnedRows, { rowSample, columnSample, seed }: SampleShares, tree: number): DrawnRows {
  const treeSeed = mix(seed ^ mix(tree));
  if (columnSample < 1) drawFeatures(binned, columnSample, treeSeed);
  return rowSample < 1 ? drawRows(binned, rowSample, treeSeed) : { rows: 0, count: binned.rows };
}

function drawFeatures({ views: { i32 }, at, features }: BinnedRows, share: number, seed: number): void {
  const order = [...features.keys()];
  const count = Math.max(1, Math.round(share * order.length));
  for (const [n, feature] of order.entries()) {
    const other = n + (mix(seed + n + 1) % (order.length - n));
    [order[n], order[other]] = [order[other]!, feature];
    i32[(at.spec + order[n]! * SPEC_BYTES) / 4 + 3] = n < count ? 1 : 0;
  }
}

/** The rows that were not drawn are listed after those that were, the validation rows among them. */
function drawRows({ kernels, views: { u32 }, at, rows, allRows }: BinnedRows, share: number, seed: number): DrawnRows {
  const count = kernels.drawRows(at.rowsA, 0, rows, seed, Math.floor(share * 2 ** 32));
  for (let row = rows; row < allRows; row++) u32[at.rowsA / 4 + row] = row;
  return { rows: at.rowsA, count };
}

/** Finaliser of MurmurHash3, 32 bits. */
function mix(x: number): number {
  let h = x >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
