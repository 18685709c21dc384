import * as z from "zod";
import { Plan } from "./plan";
import { Promotion } from "./promote";
import { defineStep } from "./step";

/** Closes the execution's run as finished and gives the lease back. */
export const release = defineStep({
  name: "release",
  input: z.strictObject({ plan: Plan, promotion: Promotion }),
  output: z.strictObject({ released: z.boolean() }),
  async run({ plan, promotion }, { registry, now }) {
    const run = await registry.getRun(plan.run);
    if (run && run.status === "running") {
      await registry.putRun({
        ...run,
        status: "finished",
        endedAt: now().toISOString(),
        tags: { ...run.tags, version: String(promotion.version), promoted: String(promotion.promoted), reason: promotion.reason },
      });
    }
    await registry.releaseLease(plan.pipeline, plan.execution);
    return { released: true };
  },
});
