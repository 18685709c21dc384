import { describe, expect, it } from "vitest";
import { trainingRequest, USUAL_FORM } from "./trainingForm";

describe("trainingRequest", () => {
  it("asks for nothing but the defaults of the API when nothing was chosen", () => {
    expect(trainingRequest(USUAL_FORM)).toEqual({ body: {} });
  });

  it("sends what differs from the usual", () => {
    const form = {
      ...USUAL_FORM,
      source: "ab",
      contract: "fr13",
      candidates: ["forest"],
      share: "12,5",
      promotion: "non-inferior" as const,
    };

    expect(trainingRequest(form)).toEqual({
      body: { source: "ab", contract: "fr13", candidates: ["forest"], sample: { share: 0.125 }, promotion: "non-inferior" },
    });
  });

  it("reads the fields of the split that is chosen and no others", () => {
    const typed = { ...USUAL_FORM, holdoutMonths: "x", seed: "7" };

    expect(trainingRequest({ ...typed, split: "random" })).toEqual({ body: { split: { kind: "random", seed: 7 } } });
    expect(trainingRequest({ ...typed, split: "time" })).toEqual({ errors: { holdoutMonths: "count" } });
  });

  it.each(["0", "101", "a", "-3"])("refuses %s %% of the accidents", (share) => {
    expect(trainingRequest({ ...USUAL_FORM, share })).toEqual({ errors: { share: "percent" } });
  });

  it("needs a share for a floor under the recall", () => {
    expect(trainingRequest({ ...USUAL_FORM, threshold: "recall-floor", floor: "" })).toEqual({ errors: { floor: "percent" } });
    expect(trainingRequest({ ...USUAL_FORM, threshold: "recall-floor", floor: "80" })).toEqual({
      body: { threshold: { kind: "recall-floor", floor: 0.8 } },
    });
  });
});
