import { describe, expect, it } from "vitest";
import { VisibleError } from "../errors";
import { parseParameters } from "./parseParameters";

describe("parseParameters", () => {
  it("fills in what is left out", () => {
    const parsed = parseParameters("boosting", { trees: 7 });
    expect(parsed.trees).toBe(7);
    expect(parsed.learningRate).toBeGreaterThan(0);
  });

  it("names an unknown key", () => {
    expect(() => parseParameters("boosting", { treees: 3 })).toThrow(VisibleError);
    expect(() => parseParameters("boosting", { treees: 3 })).toThrow(/treees/);
  });

  it("names a value out of range", () => {
    expect(() => parseParameters("boosting", { learningRate: 7 })).toThrow(/parameters\.learningRate/);
  });
});
