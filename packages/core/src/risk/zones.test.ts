import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccidentFilter, choose } from "./accidentFilter";
import { anAccident, randomAccidents, tableOf } from "./accidentTable.fixture";
import { alignProbabilities } from "./alignProbabilities";
import { tally } from "./tally";
import { type ZoneKind, Zones, zonesOf } from "./zones";

const kind = fc.constantFrom<ZoneKind>({ by: "department" }, { by: "cell", resolution: 4 });
const filters = fc.constantFrom<AccidentFilter>(
  {},
  { years: [2023] },
  { lum: [1, 5], pedestrians: ["no"] },
  { hours: [3], vehicles: ["bus"] },
);

describe("zones", () => {
  it("add up to the accidents that the filter chooses, with those of no zone and those left out", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(1000), kind, filters, fc.integer({ min: 1, max: 30 }), (rows, seed, zones, filter, limit) => {
        const table = tableOf(rows === 0 ? [anAccident({ year: 1999 })] : randomAccidents(rows, seed));
        const found = Zones.parse(zonesOf(table, zones, { filter, limit }));
        const chosen = choose(table, filter)?.reduce((sum, one) => sum + one, 0) ?? table.rows;
        const sum = (name: "accidents" | "severe") => found.zones.reduce((total, zone) => total + zone[name], 0);
        expect(found.total.accidents).toBe(chosen);
        for (const name of ["accidents", "severe"] as const) {
          expect(sum(name) + found.rest[name] + found.unplaced[name]).toBe(found.total[name]);
        }
        expect(found.zones.length).toBeLessThanOrEqual(limit);
        for (const zone of found.zones) {
          expect(zone.interval[0]).toBeLessThanOrEqual(zone.share);
          expect(zone.interval[1]).toBeGreaterThanOrEqual(zone.share);
          expect(zone.shrunk).toBeGreaterThanOrEqual(Math.min(zone.share, found.prior!.mean) - 1e-5);
          expect(zone.shrunk).toBeLessThanOrEqual(Math.max(zone.share, found.prior!.mean) + 1e-5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are counted like rows are counted one by one", () => {
    const rows = randomAccidents(2000, 5);
    const { zones } = zonesOf(tableOf(rows), { by: "department" }, { filter: { years: [2024], lum: [3] }, limit: 100 });

    const slow = rows.filter(({ year, lum, dep }) => year === 2024 && lum === 3 && dep === "83");

    expect(zones.find(({ zone }) => zone === "83")).toMatchObject({
      name: "Var",
      accidents: slow.length,
      severe: slow.filter(({ severe }) => severe === 1).length,
      killed: slow.reduce((sum, { killed }) => sum + Number(killed), 0),
      hospitalised: slow.reduce((sum, { hospitalised }) => sum + Number(hospitalised), 0),
      few: true,
    });
  });

  it("set observed against expected for the accidents alone that a model judged", () => {
    const severe = [1, 1, 0, 0, 1, 0];
    const table = tableOf(severe.map((one, row) => anAccident({ severe: one, dep: row < 4 ? "83" : "59" })));
    const probability = Float32Array.of(0.5, Number.NaN, 0.25, 0.25, Number.NaN, Number.NaN);

    const { zones } = zonesOf(table, { by: "department" }, { filter: {}, probability, limit: 10 });

    expect(zones.map(({ zone, expected }) => [zone, expected])).toEqual([
      ["83", { accidents: 3, observed: 1, expected: 1, ratio: 1, interval: [0.18448, 2.37702] }],
      ["59", null],
    ]);
  });

  it("of the boundary file have its names, and accidents outside of all belong to none", () => {
    const table = tableOf([anAccident({ area: "8" }), anAccident({ area: "77" }), anAccident({ area: null })], {
      areas: { "8": "NEAR NORTH SIDE", "77": "EDGEWATER" },
    });

    const { zones, unplaced } = zonesOf(table, { by: "area" }, { filter: {}, limit: 10 });

    expect(zones.map(({ zone, name }) => [zone, name])).toEqual([
      ["77", "EDGEWATER"],
      ["8", "NEAR NORTH SIDE"],
    ]);
    expect(unplaced).toMatchObject({ accidents: 1, severe: 0, share: 0 });
  });

  it("that the dataset does not have are refused by what it has", () => {
    const table = tableOf([anAccident()]);

    expect(() => zonesOf(table, { by: "area" }, { filter: {}, limit: 1 })).toThrow(
      expect.objectContaining({ details: [{ path: "by", message: "These accidents have no area.", accepted: ["cell", "department"] }] }),
    );
    expect(() => zonesOf(table, { by: "cell", resolution: 8 }, { filter: {}, limit: 1 })).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ path: "resolution", accepted: [3, 4, 5, 6] })] }),
    );
  });
});

describe("probabilities by accident", () => {
  it("find their rows, and those of accidents that the table lacks are left out", () => {
    const aligned = alignProbabilities(Float64Array.of(1, 3, 5, 9), {
      ids: Float64Array.of(0, 3, 4, 9, 12),
      probability: Float32Array.of(0.5, 0.25, 0.5, 0.75, 1),
    });

    expect([...aligned]).toEqual([Number.NaN, 0.25, Number.NaN, 0.75]);
  });

  it("give the same sums however accidents are grouped", () => {
    const table = tableOf(randomAccidents(500, 3));
    const probability = Float32Array.from({ length: 500 }, (_, row) => (row % 3 === 0 ? 0.25 : Number.NaN));

    for (const by of [[], ["dep"], ["weekday", "hour"], ["year", "month", "lum"]] as const) {
      const sum = tally(table, by, { probability }).reduce((total, { expected }) => total + expected, 0);
      expect(sum).toBe(167 * 0.25);
    }
  });
});
