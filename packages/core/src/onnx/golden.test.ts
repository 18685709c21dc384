import { describe, expect, it } from "vitest";
import { predictProbabilities } from "../predict/predictProbabilities";
import { exportOnnx } from "./exportOnnx";
import { checkGolden, GoldenRows, makeGolden } from "./golden";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { type OnnxSession, openSession } from "./session";

const matrix = randomMatrix(500, 4, 1);
const model = randomBoosting(20, 8, 4, 2);
const probabilities = predictProbabilities(model, passthrough(matrix.features), matrix);

describe("makeGolden", () => {
  it("holds the extremes of the probability and a missing cell of every feature", () => {
    const golden = makeGolden(matrix, probabilities, 32);

    const given = golden.rows.map(({ probability }) => probability);
    expect(golden.rows).toHaveLength(32);
    expect(Math.min(...given)).toBe(Math.min(...probabilities));
    expect(Math.max(...given)).toBe(Math.max(...probabilities));
    for (const feature of [0, 1, 2, 3]) expect(golden.rows.some(({ values }) => values[feature] === null)).toBe(true);
  });

  it("holds the least and the greatest value of every feature", () => {
    const golden = makeGolden(matrix, probabilities, 32);

    for (const feature of [0, 1, 2, 3]) {
      const known = matrix.values.subarray(feature * 500, (feature + 1) * 500).filter((value) => !Number.isNaN(value));
      const values = golden.rows.flatMap((row) => row.values[feature] ?? []);
      expect([Math.min(...values), Math.max(...values)]).toEqual([Math.min(...known), Math.max(...known)]);
    }
  });

  it("takes every row when there are few, each once", () => {
    expect(makeGolden(randomMatrix(5, 4, 3), probabilities, 32).rows).toHaveLength(5);
  });
});

describe("checkGolden", () => {
  it("passes for the graph of the model, after JSON too", async () => {
    const session = await openSession(exportOnnx(model, passthrough(matrix.features)));
    const golden = GoldenRows.parse(JSON.parse(JSON.stringify(makeGolden(matrix, probabilities))));

    const check = await checkGolden(session, golden);

    expect(check).toMatchObject({ passed: true, rows: 64 });
    expect(check.maxDifference).toBeLessThan(1e-6);
    await session.close();
  });

  it("fails for another model's graph", async () => {
    const session = await openSession(exportOnnx(randomBoosting(20, 8, 4, 3), passthrough(matrix.features)));

    expect(await checkGolden(session, makeGolden(matrix, probabilities))).toMatchObject({ passed: false });
    await session.close();
  });

  it.each([
    [0.500009, true],
    [0.50002, false],
    [Number.NaN, false],
  ])("compares an answer of %d with 0.5", async (answered, passed) => {
    const session: OnnxSession = {
      features: 1,
      classes: 2,
      scoreClasses: async () => new Float32Array(2),
      score: async () => Float32Array.of(answered),
      close: async () => undefined,
    };

    const check = await checkGolden(session, { features: ["a"], rows: [{ values: [1], probability: 0.5 }] });

    expect(check.passed).toBe(passed);
    expect(Number.isFinite(check.maxDifference)).toBe(true);
  });
});
