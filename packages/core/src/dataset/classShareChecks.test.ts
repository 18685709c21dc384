import { describe, expect, it } from "vitest";
import { classShareChange, classShareChecks } from "./classShareChecks";

describe("the share of severe accidents", () => {
  it.each([
    [3_613, "pass", 0.1],
    [500, "warn", 0.1],
    [9_500, "warn", 0.9],
  ])("of %d in 10,000 is a %s", (severe, verdict, limit) => {
    expect(classShareChecks({ accidents: 10_000, severe })).toMatchObject([
      { name: "class-share", verdict, limit, value: severe / 10_000 },
    ]);
  });

  it("is compared with that of the version before, by what chance does not explain", () => {
    const before = { id: "a".repeat(64), accidents: 50_000, severe: 18_000 };

    expect(classShareChange({ accidents: 50_000, severe: 20_000 }, before)).toMatchObject([{ verdict: "pass", limit: 0.05 }]);
    expect(classShareChange({ accidents: 50_000, severe: 21_000 }, before)).toMatchObject([{ verdict: "warn", limit: 0.05 }]);
    expect(classShareChange({ accidents: 1_000, severe: 415 }, before)).toMatchObject([
      { verdict: "pass", limit: expect.closeTo(0.063, 3) },
    ]);
  });

  it("of a few accidents says nothing", () => {
    expect(classShareChecks({ accidents: 999, severe: 0 })).toEqual([]);
    expect(classShareChange({ accidents: 50_000, severe: 0 }, { id: "a", accidents: 999, severe: 500 })).toEqual([]);
  });
});
