import { describe, expect, it } from "vitest";
import { codeField, numberField } from "../dictionary/field";
import { seededRandom } from "../evaluate/random";
import type { Contract, Feature } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";
import { rowKeys } from "./rowKeys";
import { synthesise } from "./synthesise";

const light = codeField(
  "lum",
  "Lumière",
  "Light",
  [1, 2, 3, 4, 5].map((code) => [code, `${code}`, `${code}`]),
);
const CODES = ["lum", "col", "surf"].map((name): Feature => feature(name, "categorical"));
const mixed: Contract = {
  name: "mixed",
  unit: "accident",
  features: [feature("lat", "numeric", false), ...CODES, age("min"), age("max"), feature("vma", "numeric")],
};
const coded: Contract = { name: "coded", unit: "accident", features: CODES };

describe("synthesise", () => {
  const real = someRows(mixed, 1000, 1);

  it("adds as many rows as the share says, flagged, with ids of their own, behind untouched real ones", () => {
    const { matrix, flags, summary } = synthesise(real, { seed: 7, contract: mixed });

    expect([matrix.rows, summary.realRows, summary.syntheticRows, summary.share]).toEqual([2000, 1000, 1000, 0.5]);
    expect([...flags]).toEqual([...new Array(1000).fill(0), ...new Array(1000).fill(1)]);
    expect([...matrix.ids.subarray(0, 1000)]).toEqual([...real.ids]);
    expect([...matrix.ids.subarray(1000, 1003)]).toEqual([-1, -2, -3]);
    for (const index of mixed.features.keys()) expect([...column(matrix, index).subarray(0, 1000)]).toEqual([...column(real, index)]);
  });

  it("takes a share of one, another share, or a number of rows, and refuses what is none", () => {
    const counts = (options: { share?: number; rows?: number }) => {
      const { summary } = synthesise(real, { ...options, seed: 1, contract: mixed });
      return [summary.realRows, summary.syntheticRows];
    };

    expect(counts({ share: 1 })).toEqual([0, 1000]);
    expect(counts({ share: 0.2 })).toEqual([1000, 250]);
    expect(counts({ rows: 2500 })).toEqual([1000, 2500]);
    for (const options of [{ share: 0 }, { share: 1.1 }, { rows: 0 }, { rows: 1.5 }, { share: 0.5, rows: 5 }, { share: Number.NaN }]) {
      expect(() => counts(options)).toThrow(/must be/);
    }
  });

  it("repeats itself for a seed, which it tells, and differs for the next", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => synthesise(real, { seed, contract: mixed }));

    expect(a!.summary.seed).toBe(1);
    expect(a!.matrix).toEqual(b!.matrix);
    expect(a!.matrix.values).not.toEqual(c!.matrix.values);
  });

  it("copies no real row", () => {
    const { matrix } = synthesise(real, { rows: 5000, seed: 3, contract: mixed });

    expect(copiesOf(real, matrix, 1000)).toBe(0);
  });

  it("keeps the label, the codes and the order of the ages of the row that each comes from", () => {
    const { matrix } = synthesise(real, { share: 1, seed: 4, contract: mixed });

    expect(sum(matrix.target)).toBe(sum(real.target));
    for (const index of [1, 2, 3, 6]) expect(levelCounts(column(matrix, index))).toEqual(levelCounts(column(real, index)));
    const [youngest, oldest] = [column(matrix, 4), column(matrix, 5)];
    expect(youngest.every((value, row) => Number.isNaN(value) || (value <= oldest[row]! && value >= 0 && Number.isInteger(value)))).toBe(
      true,
    );
    expect(severeOfLight(matrix)).toBeCloseTo(severeOfLight(real), 10);
  });

  it("moves nothing across the gap between two heaps or beyond the extremes", () => {
    const { matrix } = synthesise(real, { rows: 5000, seed: 5, contract: mixed });

    const [low, high] = [Math.min(...column(real, 0)), Math.max(...column(real, 0))];
    expect([...column(matrix, 0)].every((value) => (value > 41 && value <= high) || (value < -20 && value >= low))).toBe(true);
  });

  it("leaves missing values missing", () => {
    const { matrix } = synthesise(real, { share: 1, seed: 6, contract: mixed });

    const missing = (from: Matrix) => column(from, 4).filter((value) => Number.isNaN(value)).length;
    expect(missing(real)).toBeGreaterThan(50);
    expect(missing(matrix)).toBe(missing(real));
  });

  it("exchanges codes within the label where there is nothing to move, and leaves out what meets a real row", () => {
    const codes = someRows(coded, 4000, 2);

    const { matrix, summary } = synthesise(codes, { rows: 4000, seed: 8, contract: coded });

    expect(summary.jittered).toEqual([]);
    expect(copiesOf(codes, matrix, 4000)).toBe(0);
    expect(summary.syntheticRows + summary.copies).toBe(4000);
    expect(summary.syntheticRows).toBeGreaterThan(0);
  });
});

function feature(name: string, type: Feature["type"], integer = true): Feature {
  const field = type === "categorical" ? { ...light, name } : numberField(name, name, name, [-30, 130], { integer });
  return { name, type, group: "place and time", label: field.label, derivation: { kind: "field", column: name }, field };
}

function age(kind: "min" | "max"): Feature {
  return { ...feature(`age_${kind}`, "numeric"), derivation: { kind, table: "users", column: "age" } };
}

/** Codes have so many levels that not every combination occurs; the label follows from the light. */
function someRows(contract: Contract, rows: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const target = new Uint8Array(rows);
  const cells = Array.from({ length: rows }, (_, row) => {
    const lum = 1 + Math.floor(random() * 5);
    target[row] = random() < lum / 6 ? 1 : 0;
    const youngest = random() < 0.1 ? Number.NaN : Math.floor(random() * 60);
    const known: Record<string, number> = {
      lat: random() < 0.05 ? -21 + random() * 0.3 : 42 + 9 * random(),
      lum,
      col: Math.floor(random() * 40),
      surf: Math.floor(random() * 40),
      age_min: youngest,
      age_max: youngest + Math.floor(random() * 30),
      vma: [30, 50, 80, 110][Math.floor(random() * 4)]!,
    };
    return contract.features.map(({ name }) => known[name]!);
  });
  const values = Float32Array.from(contract.features.flatMap((_, index) => cells.map((row) => row[index]!)));
  return { features: contract.features.map(({ name }) => name), rows, values, target, ids: Float64Array.from(target.keys()) };
}

function copiesOf(real: Matrix, matrix: Matrix, from: number): number {
  const keyOf = rowKeys(real.features.length);
  const keys = new Set(Array.from({ length: real.rows }, (_, row) => keyOf(real.values, row, real.rows)));
  const rows = Array.from({ length: matrix.rows - from }, (_, row) => from + row);
  return rows.filter((row) => keys.has(keyOf(matrix.values, row, matrix.rows))).length;
}

function levelCounts(values: Float32Array): [number, number][] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

function severeOfLight(matrix: Matrix): number {
  return sum(matrix.target.filter((_, row) => column(matrix, 1)[row] === 5)) / levelCounts(column(matrix, 1)).at(-1)![1];
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
