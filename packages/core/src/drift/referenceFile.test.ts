import { expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { fr28 } from "../prepare/fr28";
import type { Matrix } from "../prepare/matrix";
import { checkDrift } from "./checkDrift";
import { makeReference } from "./driftReference";
import { driftTableOf } from "./driftTable";
import { decodeReference, encodeReference } from "./referenceFile";

const train = matrix(3000, 1);
const current = matrix(500, 2);
const probabilities = Float32Array.from({ length: train.rows }, (_, row) => (row % 97) / 97);
const reference = makeReference(train, fr28, { seed: 7, probabilities, importance: { lum: 2, hour: 1 }, sampleRows: 1500, chunks: 100 });

it("a reference survives its file, and a check says the same", () => {
  const restored = decodeReference(encodeReference(reference));

  expect(restored).toEqual(reference);
  expect(checkDrift({ reference: restored, current: driftTableOf(current, fr28) })).toEqual(
    checkDrift({ reference, current: driftTableOf(current, fr28) }),
  );
});

it("a reference keeps the counts of all rows, and a sample of rows only", () => {
  expect(reference.rows).toBe(3000);
  expect(reference.sample.rows).toBe(1500);
  expect(reference.columns.find(({ name }) => name === "lum")?.tally.rows).toBe(3000);
  // Coordinates have a value per row: their figures are of all rows, their counts of the sample.
  const latitude = reference.columns.find(({ name }) => name === "lat");
  expect([latitude?.summary.count, latitude?.tally.rows]).toEqual([3000, 1500]);
});

it("the same seed makes the same reference, another one another sample", () => {
  const small = { sampleRows: 100, chunks: 5 };

  const [first, again, other] = [7, 7, 8].map((seed) => makeReference(train, fr28, { seed, ...small }).sample);

  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

it("limits become narrower with the size of the window", () => {
  const ratios = reference.limits.sizes.map(({ maxRatio }) => maxRatio);

  expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
});

it.each([
  ["something else", new TextEncoder().encode("PAR1"), "Not a drift reference"],
  ["a part of it", encodeReference(reference).slice(0, 500), "Not a drift reference"],
])("%s is refused", (_, bytes, message) => {
  expect(() => decodeReference(bytes)).toThrow(message);
});

/** Rows with the columns of the contract: hours, codes of 1 to 5, coordinates. */
function matrix(rows: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const features = fr28.features.map(({ name }) => name);
  const values = new Float32Array(features.length * rows);
  for (const [index, name] of features.entries()) {
    for (let row = 0; row < rows; row++) {
      values[index * rows + row] = name === "lat" || name === "long" ? 40 + 10 * random() : 1 + Math.floor(5 * random());
    }
  }
  return { features, rows, values, target: Uint8Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0)), ids: new Float64Array(rows) };
}
