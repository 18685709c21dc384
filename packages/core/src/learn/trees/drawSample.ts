import { mix } from "../blend/mix";

/** What a tree is allowed to see. */
export type SampleShares = { rowSample: number; columnSample: number; nodeColumnSample: number; seed: number };

/** What a tree sees: rows whose hash is below the threshold (all when it is 0), features of the mask, of which every node draws a share. */
export type TreeSample = { seed: number; rowThreshold: number; features: Uint8Array; nodeShare: number };

/**
 * Draws the rows and features of tree number `tree`. Each row is drawn on its own, by a hash of its number; of the features the exact
 * share is drawn, at least one. The same seed draws the same, whatever was drawn before.
 */
export function drawSample(features: number, { rowSample, columnSample, nodeColumnSample, seed }: SampleShares, tree: number): TreeSample {
  const treeSeed = mix(seed ^ mix(tree));
  const all = new Uint8Array(features).fill(1);
  return {
    seed: treeSeed,
    rowThreshold: rowSample < 1 ? Math.floor(rowSample * 2 ** 32) : 0,
    features: columnSample < 1 ? drawFeatures(all, columnSample, treeSeed) : all,
    nodeShare: nodeColumnSample,
  };
}

/** A mask of a share of the features of another. */
export function drawFeatures(mask: Uint8Array, share: number, seed: number): Uint8Array {
  const order = [...mask.keys()].filter((feature) => mask[feature] === 1);
  const count = Math.max(1, Math.round(share * order.length));
  const drawn = new Uint8Array(mask.length);
  for (let n = 0; n < Math.min(count, order.length); n++) {
    const other = n + (mix(seed + n + 1) % (order.length - n));
    [order[n], order[other]] = [order[other]!, order[n]!];
    drawn[order[n]!] = 1;
  }
  return drawn;
}
