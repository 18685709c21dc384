import * as z from "zod";
import { aliasMoved } from "../registry/aliasMoved";
import { moveAliasOnce } from "../registry/moveAliasOnce";
import { decidePromotion } from "../registry/promotion";
import { Version } from "../registry/version";
import { Comparison } from "./comparison";
import { Plan } from "./plan";
import { defineStep } from "./step";

/** What became of a registered version: whether it serves now, instead of which one, and why. */
export const Promotion = z.strictObject({
  promoted: z.boolean(),
  version: z.int().positive(),
  previous: z.int().positive().nullable(),
  reason: z.string(),
});
export type Promotion = z.infer<typeof Promotion>;

/** Moves the champion alias when the policy says so. The comparison names the champion it was made with: if another one serves meanwhile, the move is a conflict. */
export const promote = defineStep({
  name: "promote",
  input: z.strictObject({ plan: Plan, version: Version, comparison: Comparison.nullable() }),
  output: Promotion,
  async run({ plan, version, comparison }, { registry, announce, now, log }) {
    const champion = await registry.getAlias(plan.model, "champion");
    if (champion?.version === version.version) {
      // A try before this one may have moved it and died before it could tell.
      const move = (await registry.listAudit(plan.model)).find(({ alias, to }) => alias === "champion" && to === version.version);
      if (move) await announce(aliasMoved(move, version));
      return { promoted: true, version: version.version, previous: comparison?.version ?? null, reason: "It serves already." };
    }
    const previous = comparison?.version ?? null;
    const { promote: better, reason } = decidePromotion({ ...(comparison ? { comparison } : {}), policy: plan.promotion });
    if (better) {
      const move = {
        model: plan.model,
        alias: "champion",
        expected: previous,
        version: version.version,
        reason,
        by: plan.startedBy,
      } as const;
      await announce(aliasMoved(await moveAliasOnce(registry, move, now()), version));
    }
    log(better ? `${plan.model} v${version.version} is the champion` : `${plan.model} v${version.version} was not promoted`, { reason });
    return { promoted: better, version: version.version, previous, reason };
  },
});
