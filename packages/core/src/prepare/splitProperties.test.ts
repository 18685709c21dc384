import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../dataset/database";
import { inFolder } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import { scene } from "./scene";
import { split } from "./split";
import { SplitPolicy } from "./splitPolicy";

const contract: Contract = { ...scene, features: scene.features.filter(({ name }) => name === "minute_of_day") };
const SIDES = ["train", "validation", "holdout"] as const;
const FIRST_MONTH = 2024 * 12 + 1;

type Accident = { month: number; severe: boolean };

/** Accidents by number; the feature is the month counted from the first, so that a side's months can be read from its matrix. */
async function divide(accidents: readonly Accident[], policy: SplitPolicy) {
  const { outDir } = await inFolder({});
  const prepared = join(outDir, "prepared.parquet");
  const rows = accidents.map(({ month, severe }, index) => `(${index}, ${month}, ${severe ? 1 : 0})`);
  await withDatabase((database) =>
    database.run(`COPY (SELECT 202400000001 + i AS accident_id, CAST(${FIRST_MONTH} + month AS INTEGER) AS period, CAST(month AS FLOAT) AS minute_of_day,
  CAST(severe AS UTINYINT) AS target, (i * 7919 % 1000) / 1000.0::DOUBLE AS split_share FROM (VALUES ${rows.join(", ")}) v(i, month, severe)) TO ${sqlText(prepared)} (FORMAT parquet)`),
  );
  return split({ prepared, contract, policy });
}

const accident: fc.Arbitrary<Accident> = fc.record({ month: fc.nat(23), severe: fc.boolean() });
const many = fc.array(accident, { minLength: 60, maxLength: 400 });
const policy = fc.oneof(
  fc.constant<SplitPolicy>({ kind: "fixed" }),
  fc.record({
    kind: fc.constant("random" as const),
    seed: fc.integer(),
    holdout: fc.constantFrom(0.1, 0.2, 0.4),
    validation: fc.constantFrom(0.1, 0.3),
  }),
  fc.record({
    kind: fc.constant("time" as const),
    holdoutMonths: fc.integer({ min: 1, max: 6 }),
    validationMonths: fc.integer({ min: 1, max: 6 }),
  }),
);

describe("whatever is split", () => {
  it("no accident is on two sides, none is lost, every side has both classes, and the same policy divides alike, or it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(many, policy, async (accidents, chosen) => {
        const outcomes = await Promise.allSettled([divide(accidents, chosen), divide(accidents, chosen)]);
        const [first, again] = outcomes;
        if (first?.status !== "fulfilled" || again?.status !== "fulfilled") {
          for (const outcome of outcomes) expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(DataError);
          return;
        }
        const ids = SIDES.flatMap((side) => [...first.value[side].ids]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(accidents.length);
        for (const side of SIDES) {
          const { rows, severe } = first.value.counts[side];
          expect(severe).toBeGreaterThan(0);
          expect(severe).toBeLessThan(rows);
          expect(again.value[side]).toEqual(first.value[side]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("a random split keeps its shares in each class to within one accident", async () => {
    await fc.assert(
      fc.asyncProperty(
        many,
        fc.integer(),
        fc.constantFrom(0.1, 0.2, 0.3),
        fc.constantFrom(0.1, 0.25),
        async (accidents, seed, holdout, validation) => {
          const severe = accidents.filter((each) => each.severe).length;
          fc.pre(Math.min(severe, accidents.length - severe) >= 20);

          const { counts } = await divide(accidents, { kind: "random", seed, holdout, validation });

          for (const [side, share] of [
            ["holdout", holdout],
            ["validation", validation],
            ["train", 1 - holdout - validation],
          ] as const) {
            expect(Math.abs(counts[side].severe - share * severe)).toBeLessThanOrEqual(1);
            expect(Math.abs(counts[side].rows - counts[side].severe - share * (accidents.length - severe))).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it("a split by time puts every month of a side before every month of the next, or is refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(accident, { minLength: 300, maxLength: 400 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        async (accidents, holdoutMonths, validationMonths) => {
          const [outcome] = await Promise.allSettled([divide(accidents, { kind: "time", holdoutMonths, validationMonths })]);
          // Chance may leave a side with one class only, which cannot judge: that is refused.
          if (outcome.status === "rejected") {
            expect(outcome.reason).toBeInstanceOf(DataError);
            return;
          }
          const { train, validation, holdout } = outcome.value;

          expect(Math.max(...train.values)).toBeLessThan(Math.min(...validation.values));
          expect(Math.max(...validation.values)).toBeLessThan(Math.min(...holdout.values));
          expect(new Set(holdout.values).size).toBeLessThanOrEqual(holdoutMonths);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

describe("a few accidents", () => {
  const few = (severe: number, light: number) =>
    Array.from({ length: severe + light }, (_, index) => ({ month: index, severe: index < severe }));

  it("are split at random as long as each class has one for every side", async () => {
    const thirds = SplitPolicy.parse({ kind: "random", seed: 3, holdout: 0.33, validation: 0.33 });

    const { counts } = await divide(few(3, 6), thirds);

    expect(counts).toEqual({ train: { rows: 3, severe: 1 }, validation: { rows: 3, severe: 1 }, holdout: { rows: 3, severe: 1 } });
  });

  it.each([
    [few(1, 8), "of one class only for train (0 of 3 severe) and holdout (0 of 3 severe)"],
    [few(0, 9), "of one class only for train (0 of 3 severe) and validation (0 of 3 severe) and holdout (0 of 3 severe)"],
    [few(1, 0), "no accident for"],
  ])("are refused where a side cannot judge: %#", async (accidents, message) => {
    const thirds = SplitPolicy.parse({ kind: "random", seed: 3, holdout: 0.33, validation: 0.33 });

    await expect(divide(accidents, thirds)).rejects.toThrow(message);
  });
});
