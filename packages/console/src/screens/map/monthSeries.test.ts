import { describe, expect, it } from "vitest";
import { monthSeries } from "./monthSeries";

const month = (year: number | null, one: number | null) => ({
  year,
  month: one,
  accidents: 100,
  severe: 30,
  share: 0.3,
  interval: [0.22, 0.39] as [number, number],
});

describe("monthSeries", () => {
  it("breaks the line where the series breaks", () => {
    const groups = [month(2017, 11), month(2017, 12), month(2018, 1), month(2018, 2)];
    const pieces = monthSeries(groups, [{ name: "hospitalised", from: 2018, message: "not comparable" }]);
    expect(pieces.map((piece) => piece.map(({ at }) => at))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("leaves a gap where months are missing, and what has no month out", () => {
    const pieces = monthSeries([month(2024, 1), month(2024, 3), month(2024, null)], []);
    expect(pieces.map((piece) => piece.map(({ at }) => at))).toEqual([[0], [2]]);
  });
});
