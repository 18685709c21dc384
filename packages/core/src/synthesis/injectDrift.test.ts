import { describe, expect, it } from "vitest";
import { VisibleError } from "../errors";
import { seededRandom } from "../evaluate/random";
import { column, type Matrix } from "../prepare/matrix";
import { scene } from "../prepare/scene";
import type { DriftScenario } from "./driftScenario";
import { injectDrift } from "./injectDrift";

const at = (name: string) => scene.features.findIndex((feature) => feature.name === name);
const rows = sceneRows(3000);

describe("injectDrift", () => {
  it.each<DriftScenario>([
    { kind: "season" },
    { kind: "code-change", feature: "lum", from: 1, to: 5 },
    { kind: "missing-sensor", feature: "atm" },
    { kind: "new-level", feature: "col" },
    { kind: "noise" },
  ])("changes nothing at strength 0, repeats itself for a seed, and never touches the rows handed in: $kind", (scenario) => {
    const before = rows.values.slice();
    const drift = (strength: number, seed: number) => injectDrift(rows, scenario, { strength, seed, contract: scene });

    expect(same(drift(0, 1).values, before)).toBe(true);
    expect(same(drift(0.5, 1).values, drift(0.5, 1).values)).toBe(true);
    expect(same(drift(0.5, 1).values, drift(0.5, 2).values)).toBe(false);
    expect(same(rows.values, before)).toBe(true);
  });

  it("season: gives the months asked for the weight of the strength, whole rows with label and id", () => {
    const drifted = injectDrift(rows, { kind: "season", months: [8] }, { strength: 0.6, seed: 1, contract: scene });

    // 1/12 of the rows that stay, and all that gave way: 0.6333
    expect(share(column(drifted, at("month")), 8)).toBeCloseTo(0.6333, 1);
    for (let row = 0; row < 50; row++) {
      const source = rows.ids.indexOf(drifted.ids[row]!);
      expect(drifted.target[row]).toBe(rows.target[source]);
      expect(scene.features.map((_, index) => column(drifted, index)[row])).toEqual(
        scene.features.map((_, index) => column(rows, index)[source]),
      );
    }
  });

  it("code change: one code becomes another, the rest of the rows and columns stay", () => {
    const scenario = { kind: "code-change", feature: "lum", from: 1, to: 5 } as const;
    const drifted = injectDrift(rows, scenario, { strength: 1, seed: 1, contract: scene });

    expect(share(column(drifted, at("lum")), 1)).toBe(0);
    expect(share(column(drifted, at("lum")), 5)).toBeCloseTo(share(column(rows, at("lum")), 1) + share(column(rows, at("lum")), 5), 10);
    expect(column(drifted, at("atm"))).toEqual(column(rows, at("atm")));
  });

  it("missing sensor: a column ends", () => {
    const scenario = { kind: "missing-sensor", feature: "minute_of_day" } as const;

    expect(column(injectDrift(rows, scenario, { strength: 1, seed: 1, contract: scene }), at("minute_of_day")).every(Number.isNaN)).toBe(
      true,
    );
  });

  it("new level: a share of the rows holds a code that was never seen, or the one asked for", () => {
    const inject = (scenario: DriftScenario) => column(injectDrift(rows, scenario, { strength: 0.3, seed: 1, contract: scene }), at("col"));

    expect(share(inject({ kind: "new-level", feature: "col" }), 8)).toBeCloseTo(0.3, 1);
    expect(share(inject({ kind: "new-level", feature: "col", level: 99 }), 99)).toBeCloseTo(0.3, 1);
  });

  it("noise: adds to numbers so many standard deviations, redraws so many codes, keeps missing ones", () => {
    const drifted = injectDrift(rows, { kind: "noise" }, { strength: 0.5, seed: 1, contract: scene });

    const minutes = column(rows, at("minute_of_day"));
    const added = column(drifted, at("minute_of_day")).map((value, row) => value - minutes[row]!);
    expect(deviation(added) / deviation(minutes)).toBeCloseTo(0.5, 1);
    const lum = column(drifted, at("lum"));
    const kept = [...column(rows, at("lum")).entries()].filter(([row, code]) => lum[row] === code).length / rows.rows;
    // Half stay, and a fifth of those that are drawn anew fall on the code they had.
    expect(kept).toBeCloseTo(0.6, 1);
    const missing = (matrix: Matrix) =>
      [...column(matrix, at("atm")).entries()].flatMap(([row, code]) => (Number.isNaN(code) ? [row] : []));
    expect(missing(drifted)).toEqual(missing(rows));
  });

  it("noise: leaves alone the features that are not named", () => {
    const drifted = injectDrift(rows, { kind: "noise", features: ["lat"] }, { strength: 1, seed: 1, contract: scene });

    expect(column(drifted, at("lat"))).not.toEqual(column(rows, at("lat")));
    expect(column(drifted, at("long"))).toEqual(column(rows, at("long")));
  });

  it.each([
    [{ kind: "missing-sensor", feature: "speed" }, 1, /speed is not in contract scene/],
    [{ kind: "code-change", feature: "lat", from: 1, to: 2 }, 1, /lat holds no codes/],
    [{ kind: "noise" }, 1.5, /strength/],
    [{ kind: "noise" }, Number.NaN, /strength/],
    [{ kind: "season", months: [13] }, 1, /scenario/],
  ] as [DriftScenario, number, RegExp][])("refuses %j at strength %d", (scenario, strength, message) => {
    const inject = () => injectDrift(rows, scenario, { strength, seed: 1, contract: scene });

    expect(inject).toThrow(VisibleError);
    expect(inject).toThrow(message);
  });

  it("refuses a season that no row has", () => {
    const january = { ...rows, values: rows.values.slice() };
    column(january, at("month")).fill(1);

    expect(() => injectDrift(january, { kind: "season" }, { strength: 1, seed: 1, contract: scene })).toThrow(/months have no row/);
  });
});

/** Months, minutes, light, weather (a tenth missing) and collisions are drawn; every other feature is 1. */
function sceneRows(count: number): Matrix {
  const random = seededRandom(4);
  const draw: Record<string, () => number> = {
    month: () => 1 + Math.floor(random() * 12),
    minute_of_day: () => Math.floor(random() * 1440),
    lat: () => 42 + 9 * random(),
    long: () => 8 * random(),
    lum: () => 1 + Math.floor(random() * 5),
    atm: () => (random() < 0.1 ? Number.NaN : 1 + Math.floor(random() * 9)),
    col: () => 1 + Math.floor(random() * 7),
  };
  const values = scene.features.flatMap(({ name }) => Array.from({ length: count }, draw[name] ?? (() => 1)));
  return {
    features: scene.features.map(({ name }) => name),
    rows: count,
    values: Float32Array.from(values),
    target: Uint8Array.from({ length: count }, () => (random() < 0.3 ? 1 : 0)),
    ids: Float64Array.from({ length: count }, (_, row) => row),
  };
}

/** Comparing bytes takes a fraction of the time of comparing numbers, and takes NaN for NaN. */
function same(left: Float32Array, right: Float32Array): boolean {
  return Buffer.from(left.buffer).equals(Buffer.from(right.buffer));
}

function share(values: Float32Array, level: number): number {
  return values.filter((value) => value === level).length / values.length;
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
