import { describe, expect, it } from "vitest";
import { compareSubgroupRecall, MIN_SEVERE_OF_GROUP } from "./subgroupRecall";

/** A group of so many severe accidents, of which both models find some. */
function compared(severe: number, found: number, foundBefore: number) {
  const target = new Uint8Array(severe).fill(1);
  const finds = (count: number) => ({ probability: Float64Array.from(target, (_, row) => (row < count ? 0.9 : 0.1)), threshold: 0.5 });
  return compareSubgroupRecall(target, finds(found), finds(foundBefore), [{ name: "group", mask: new Uint8Array(severe).fill(1) }]);
}

describe("compareSubgroupRecall", () => {
  it("tells the change of recall with an interval that holds it", () => {
    const [group] = compared(400, 240, 300);

    expect(group).toMatchObject({ name: "group", severe: 400, challenger: 0.6, champion: 0.75, difference: expect.closeTo(-0.15, 12) });
    expect(group!.interval[0]).toBeLessThan(-0.15);
    expect(group!.interval[1]).toBeGreaterThan(-0.15);
    expect(group!.interval[1]).toBeLessThan(-0.05);
  });

  it("says nothing of a group with too few severe accidents, nor of one without any row", () => {
    expect(compared(MIN_SEVERE_OF_GROUP - 1, 0, 100)).toEqual([]);
    expect(
      compareSubgroupRecall(
        new Uint8Array(0),
        { probability: new Float64Array(0), threshold: 0 },
        { probability: new Float64Array(0), threshold: 0 },
        [],
      ),
    ).toEqual([]);
  });
});
