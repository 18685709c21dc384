import { describe, expect, it } from "vitest";
import { anAccident, randomAccidents, tableOf } from "./accidentTable.fixture";
import { accidentTotals } from "./accidentTotals";
import { byDepartment } from "./byDepartment";
import { byHour } from "./byHour";
import { byLight } from "./byLight";
import { byMonth } from "./byMonth";

const rows = randomAccidents(3000, 9);
const table = tableOf(rows);
const filter = { years: [2022, 2024] };
const chosen = rows.filter(({ year }) => year !== 2023);
const severe = chosen.filter((row) => row.severe === 1).length;

describe("the statistics of accidents", () => {
  const sums = (groups: readonly { accidents: number; severe: number }[]) => ({
    accidents: groups.reduce((sum, group) => sum + group.accidents, 0),
    severe: groups.reduce((sum, group) => sum + group.severe, 0),
  });
  const { groups: top, others, unknown } = byDepartment(table, filter, 2);

  it.each([
    ["year", accidentTotals(table, filter).years],
    ["light", byLight(table, filter).groups],
    ["department", [...top, others, unknown]],
    ["month", byMonth(table, filter).groups],
    ["hour", byHour(table, filter).groups],
  ])("by %s add up to the distinct accidents", (_, groups) => {
    expect(sums(groups)).toEqual({ accidents: chosen.length, severe });
  });

  it("tell how many cannot be shown on a map", () => {
    expect(accidentTotals(table, filter).withoutCoordinates).toBe(chosen.filter(({ cell4 }) => cell4 === null).length);
  });

  it("are in order: lights of the dictionary, departments by number, months and hours by time, what is unknown last", () => {
    expect(byLight(table, {}).groups.map(({ lum, label }) => [lum, label.en])).toEqual([
      [1, "Daylight"],
      [2, "Dusk or dawn"],
      [3, "Night without street lighting"],
      [4, "Night with street lighting off"],
      [5, "Night with street lighting on"],
      [null, "Unknown"],
    ]);
    expect(top).toHaveLength(2);
    expect(top[0]!.accidents).toBeGreaterThanOrEqual(top[1]!.accidents);
    expect(others.departments).toBe(4);
    const months = byMonth(table, filter).groups.map(({ year, month }) => `${year} ${month}`);
    expect([months[0], months[12], months[13], months[25]]).toEqual(["2022 1", "2022 null", "2024 1", "2024 null"]);
    expect(
      byHour(table, {})
        .groups.slice(0, 25)
        .map(({ weekday, hour }) => `${weekday} ${hour}`),
    ).toEqual([...Array.from({ length: 24 }, (_, hour) => `0 ${hour}`), "1 0"]);
  });

  it("mark the breaks in the series that the years lie on both sides of, and no other", () => {
    const years = tableOf([anAccident({ year: 2017 }), anAccident({ year: 2018 })]);

    expect(byMonth(years, {}).breaks.map(({ name, from }) => [name, from])).toEqual([
      ["hospitalised", 2018],
      ["situ", 2018],
    ]);
    expect(accidentTotals(years, { years: [2018] }).breaks).toEqual([]);
    expect(accidentTotals(tableOf([anAccident({ year: 2017 }), anAccident()], { dataset: "chicago" }), {}).breaks).toEqual([]);
  });

  it("of no accident have no share, and no department where there is none", () => {
    expect(byHour(table, { dep: ["2B"] }).groups).toHaveLength(168);
    expect(byLight(table, { dep: ["2B"] }).groups[0]).toMatchObject({ accidents: 0, share: null, interval: null });
    expect(accidentTotals(table, { dep: ["2B"] })).toMatchObject({ accidents: 0, killed: 0, share: null, years: [] });
    expect(() => byDepartment(tableOf([{ year: 2021, severe: 1 }], { dataset: "chicago" }), {}, 10)).toThrow("has no departments");
  });
});
