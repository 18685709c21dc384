import { decidedReason } from "@vigie/console/src/screens/models/decidedReason";
import { decidePromotion } from "@vigie/core/registry/promotion";
import { expect, it } from "vitest";

const comparison = {
  version: 1,
  metric: "average_precision",
  challenger: 0.7276,
  champion: 0.7358,
  difference: -0.0082,
  interval: [-0.0116, -0.0045] as [number, number],
};

it.each(["strictly-better", "non-inferior", "always-if-better"] as const)("the console understands what the policy %s writes", (policy) => {
  for (const gain of [1, -1, 0]) {
    const { promote, reason } = decidePromotion({ comparison: { ...comparison, difference: gain * 0.0082 }, policy });

    expect([reason, decidedReason(reason)]).toEqual([
      reason,
      {
        promoted: promote,
        metric: "average_precision",
        value: 0.7276,
        before: 0.7358,
        version: "1",
        difference: gain === 0 ? 0 : gain * 0.0082,
        interval: [-0.0116, -0.0045],
      },
    ]);
  }
  expect(decidedReason(decidePromotion({ policy }).reason)).toBe("first");
});
