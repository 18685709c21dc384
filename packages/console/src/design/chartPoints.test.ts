import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPoint } from "./chartPoints";

describe("nextPoint", () => {
  it("begins with the first point and goes on one by one", () => {
    expect(nextPoint("ArrowRight", undefined, 3, 1)).toBe(0);
    expect(nextPoint("ArrowRight", 0, 3, 1)).toBe(1);
    expect(nextPoint("ArrowLeft", 1, 3, 1)).toBe(0);
    expect(nextPoint("ArrowDown", 1, 3, 1)).toBe(2);
  });

  it("steps over a row of a grid upwards and downwards", () => {
    expect(nextPoint("ArrowDown", 3, 168, 24)).toBe(27);
    expect(nextPoint("ArrowUp", 27, 168, 24)).toBe(3);
    expect(nextPoint("ArrowUp", 3, 168, 24)).toBe(3);
  });

  it("leads to both ends", () => {
    expect([nextPoint("Home", 5, 9, 1), nextPoint("End", 5, 9, 1)]).toEqual([0, 8]);
  });

  it("leaves other keys, and charts without points, alone", () => {
    expect(nextPoint("Enter", 0, 3, 1)).toBeUndefined();
    expect(nextPoint("ArrowRight", undefined, 0, 1)).toBeUndefined();
  });

  it("never leaves the chart", () => {
    const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End");
    fc.assert(
      fc.property(
        fc.array(keys, { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (path, count, columns) => {
          const end = path.reduce<number | undefined>((at, key) => nextPoint(key, at, count, columns), undefined);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThan(count);
        },
      ),
    );
  });
});
