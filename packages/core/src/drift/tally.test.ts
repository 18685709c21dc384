import fc from "fast-check";
import { expect, it } from "vitest";
import { joinTallies } from "./joint";
import { sortFloats } from "./sortFloats";
import { tally } from "./tally";

const floats = fc.array(
  fc.oneof(fc.float(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 1, 2, 3), fc.integer({ min: -50, max: 50 })),
);

it("a tally holds every finite value once, ascending, and counts the others as missing", () => {
  fc.assert(
    fc.property(floats, (values) => {
      const column = Float32Array.from(values);
      const finite = [...column].filter(Number.isFinite).map((value) => value + 0);

      const counted = tally(column);

      expect([...counted.values]).toEqual([...new Set(finite)].sort((a, b) => a - b));
      expect([...counted.counts]).toEqual([...counted.values].map((value) => finite.filter((each) => each === value).length));
      expect(counted).toMatchObject({ rows: finite.length, missing: values.length - finite.length, whole: finite.every(Number.isInteger) });
    }),
  );
});

it("float64 and float32 columns are counted alike", () => {
  const values = [3, -1.5, 2.25, 3, 1e6, -7];

  expect(tally(Float64Array.from(values))).toEqual(tally(Float32Array.from(values)));
});

it("float32 are sorted as by comparing", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true })), (values) => {
      const column = Float32Array.from(values, (value) => value + 0);

      expect(sortFloats(column)).toEqual(column.slice().sort());
    }),
  );
});

it("a joint has the values of both sides with their counts", () => {
  const joint = joinTallies(tally(Float32Array.of(1, 1, 4)), tally(Float32Array.of(0, 4, 9)));

  expect([...joint.values]).toEqual([0, 1, 4, 9]);
  expect([...joint.reference]).toEqual([0, 2, 1, 0]);
  expect([...joint.current]).toEqual([1, 0, 1, 1]);
});
