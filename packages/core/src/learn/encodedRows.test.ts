import { expect, it } from "vitest";
import { fr28 } from "../prepare/fr28";
import type { Matrix } from "../prepare/matrix";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import { encodeRows } from "./encodedRows";

const contract = { ...fr28, features: fr28.features.filter(({ name }) => ["catu", "com", "hour"].includes(name)) };

function rowsOf(rows: [catu: number, com: number, hour: number, severe: number][]): Matrix {
  return {
    features: ["catu", "com", "hour"],
    rows: rows.length,
    values: Float32Array.from([0, 1, 2].flatMap((column) => rows.map((row) => row[column]!))),
    target: Uint8Array.from(rows, ([, , , severe]) => severe),
    ids: Float64Array.from(rows, (_, row) => row),
  };
}

const rows = rowsOf(
  Array.from({ length: 200 }, (_, row) => [1 + (row % 3), row % 2 === 0 ? 34172 : 75056, row % 24, row % 2 === 0 ? 1 : 0]),
);

it("tells trees a commune by its target, and leaves the other values, the codes among them, as they are", () => {
  const { preprocessing, train, validation, categorical } = encodeRows({ train: rows, validation: rows }, contract, {});

  expect(preprocessing.encodings.map(({ kind }) => kind)).toEqual(["passthrough", "target", "passthrough"]);
  expect(train.features).toEqual(["catu", "com 1", "hour"]);
  expect(categorical).toEqual(["catu"]);
  const commune = (row: number) => validation.values[rows.rows + row]!;
  expect(commune(0)).toBeGreaterThan(0.9);
  expect(commune(1)).toBeLessThan(0.1);
});

it("does what a policy says instead", () => {
  const policy = (given: object) => ({ preprocessing: PreprocessingPolicy.parse({ style: "passthrough", ...given }) });

  expect(encodeRows({ train: rows, validation: rows }, contract, policy({ overrides: { com: "passthrough" } })).train.features).toEqual([
    "catu",
    "com",
    "hour",
  ]);
  expect(encodeRows({ train: rows, validation: rows }, contract, policy({ categorical: "oneHot" })).categorical).toEqual([]);
});
