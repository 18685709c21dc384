import * as z from "zod";
import { Interval } from "./bootstrap";
import { seededRandom } from "./random";
import type { Scores } from "./scores";
import type { Subgroup } from "./subgroups";

/** Fewer severe accidents than this say too little about a group: contracts/registry.md, rule 2. */
export const MIN_SEVERE_OF_GROUP = 200;

const RESAMPLES = 400;

/** Recall of two models among the severe accidents of a group; `difference` is challenger minus champion, `interval` its paired 95 % bootstrap interval. */
export const SubgroupRecall = z.strictObject({
  name: z.string(),
  severe: z.int().positive(),
  challenger: z.number(),
  champion: z.number(),
  difference: z.number(),
  interval: Interval,
});
export type SubgroupRecall = z.infer<typeof SubgroupRecall>;

/** A model's probabilities and its own threshold. */
type Contender = { probability: Scores["probability"]; threshold: number };

/** Compares recall in every group of at least 200 severe accidents. */
export function compareSubgroupRecall(
  target: Uint8Array,
  challenger: Contender,
  champion: Contender,
  groups: readonly Subgroup[],
): SubgroupRecall[] {
  return groups.flatMap(({ name, mask }) => {
    // Per severe accident of the group: found by the challenger only 1, by the champion only -1, by both or none 0.
    const gains: number[] = [];
    let [byChallenger, byChampion] = [0, 0];
    for (const [row, severe] of target.entries()) {
      if (severe !== 1 || mask[row] !== 1) continue;
      const found = challenger.probability[row]! >= challenger.threshold ? 1 : 0;
      const foundBefore = champion.probability[row]! >= champion.threshold ? 1 : 0;
      gains.push(found - foundBefore);
      byChallenger += found;
      byChampion += foundBefore;
    }
    const severe = gains.length;
    if (severe < MIN_SEVERE_OF_GROUP) return [];
    const [recall, before] = [byChallenger / severe, byChampion / severe];
    return [{ name, severe, challenger: recall, champion: before, difference: recall - before, interval: intervalOf(gains) }];
  });
}

function intervalOf(gains: readonly number[]): [number, number] {
  const random = seededRandom(gains.length);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < gains.length; draw++) sum += gains[Math.floor(random() * gains.length)]!;
    return sum / gains.length;
  }).sort();
  const at = (share: number) => means[Math.round(share * (RESAMPLES - 1))]!;
  return [at(0.025), at(0.975)];
}
