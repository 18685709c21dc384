import { describe, expect, it } from "vitest";
import type { Comparison } from "../steps/comparison";
import { decidePromotion } from "./promotion";

function compared(difference: number, interval: [number, number], metric = "average_precision"): Comparison {
  return { version: 3, metric, challenger: 0.72 + difference, champion: 0.72, difference, interval };
}

describe("decidePromotion", () => {
  it.each(["strictly-better", "always-if-better", "non-inferior"] as const)("promotes the first version under %s", (policy) => {
    const { promote, reason } = decidePromotion({ policy });

    expect(promote).toBe(true);
    expect(reason).toContain("no champion yet");
  });

  it.each([
    ["clearly better", compared(0.01, [0.004, 0.016]), { strict: true, better: true, nonInferior: true }],
    ["better within the noise", compared(0.002, [-0.003, 0.007]), { strict: false, better: true, nonInferior: true }],
    ["equal", compared(0, [0, 0]), { strict: false, better: false, nonInferior: true }],
    ["worse within the margin", compared(-0.001, [-0.004, 0.002]), { strict: false, better: false, nonInferior: true }],
    ["worse", compared(-0.01, [-0.016, -0.004]), { strict: false, better: false, nonInferior: false }],
    ["better with an interval from far below", compared(0.001, [-0.02, 0.022]), { strict: false, better: true, nonInferior: false }],
  ])("treats a challenger that is %s by each policy's own rule", (_, comparison, expected) => {
    const decisions = {
      strict: decidePromotion({ comparison, policy: "strictly-better" }).promote,
      better: decidePromotion({ comparison, policy: "always-if-better" }).promote,
      nonInferior: decidePromotion({ comparison, policy: "non-inferior" }).promote,
    };

    expect(decisions).toEqual(expected);
  });

  it("counts a lower Brier score as a gain", () => {
    const lower = compared(-0.01, [-0.016, -0.004], "brier");
    const higher = compared(0.01, [0.004, 0.016], "brier");

    expect(decidePromotion({ comparison: lower, policy: "strictly-better" }).promote).toBe(true);
    expect(decidePromotion({ comparison: higher, policy: "strictly-better" }).promote).toBe(false);
  });

  it("never promotes on a figure that is not a number", () => {
    const broken = compared(Number.NaN, [Number.NaN, Number.NaN]);

    for (const policy of ["strictly-better", "always-if-better", "non-inferior"] as const) {
      expect(decidePromotion({ comparison: broken, policy }).promote).toBe(false);
    }
  });

  it("says in figures why, and whether the interval excludes 0", () => {
    const { reason } = decidePromotion({ comparison: compared(0.002, [-0.003, 0.007]), policy: "strictly-better" });

    expect(reason).toBe(
      "Not promoted by policy strictly-better: average_precision 0.7220 is better than 0.7200 of version 3 on the same hold-out " +
        "(difference +0.0020, paired 95 % interval -0.0030 to +0.0070, which includes 0).",
    );
  });
});
