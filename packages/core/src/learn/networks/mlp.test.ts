import { describe, expect, it } from "vitest";
import { seededRandom } from "../../evaluate/random";
import type { Encoded } from "../../prepare/applyPreprocessing";
import { parseParameters } from "../parseParameters";
import { trainMlp } from "./mlp";
import { MlpParameters } from "./mlpParameters";
import { scoreMlp } from "./scoreMlp";

const XOR = { hiddenLayers: [8], epochs: 300, batchSize: 4, learningRate: 0.05, dropout: 0 };

/** Four corners, and whether exactly one coordinate is 1: no single layer can tell. */
function corners(): { encoded: Encoded; target: Uint8Array } {
  return { encoded: { columns: 2, rows: 4, values: Float32Array.of(0, 0, 1, 1, 0, 1, 0, 1) }, target: Uint8Array.of(0, 1, 1, 0) };
}

/** Rows of one number between 0 and 3 whose class is its whole part. */
function staircase(rows: number, seed: number): { encoded: Encoded; target: Uint8Array } {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows }, () => random() * 3);
  return { encoded: { columns: 1, rows, values }, target: Uint8Array.from(values, Math.floor) };
}

describe("trainMlp", () => {
  it.each(["relu", "tanh"] as const)("learns with %s what no single layer can", async (activation) => {
    const { model } = await trainMlp({ train: corners() }, { ...XOR, activation });

    expect(Array.from(scoreMlp(model, corners().encoded), Math.round)).toEqual([0, 1, 1, 0]);
  });

  it("learns several classes, whose probabilities add up to 1", async () => {
    const parameters = { hiddenLayers: [16], epochs: 60, learningRate: 0.02, dropout: 0, batchSize: 64 };
    const test = staircase(200, 2);

    const { model } = await trainMlp({ train: staircase(600, 1), validation: staircase(200, 3) }, parameters, { classes: 3 });
    const probabilities = scoreMlp(model, test.encoded);

    const rows = Array.from({ length: 200 }, (_, row) => [...probabilities.subarray(row * 3, row * 3 + 3)]);
    const right = rows.filter((row, i) => row.indexOf(Math.max(...row)) === test.target[i]).length;
    expect(right).toBeGreaterThan(185);
    for (const row of rows) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it("makes an equal model of equal input, and another of another seed", async () => {
    const train = (seed: number) => trainMlp({ train: staircaseOfTwo() }, { hiddenLayers: [4], epochs: 3, seed });

    expect(await train(1)).toEqual(await train(1));
    expect((await train(2)).model).not.toEqual((await train(1)).model);
  });

  it("ends early and keeps the weights of the best epoch", async () => {
    const noise = staircaseOfTwo();
    const losses: number[] = [];

    const { summary } = await trainMlp(
      { train: { ...noise, target: noise.target.toReversed() }, validation: noise },
      { hiddenLayers: [16], epochs: 400, patience: 5, learningRate: 0.02, dropout: 0 },
      { onProgress: ({ metric }) => losses.push(metric!) },
    );

    expect(summary.epochs).toBeLessThan(400);
    expect(summary.epochs - summary.epoch).toBe(5);
    expect(summary.validationLogLoss).toBe(Math.min(...losses));
  });

  it("gives a rare class more weight when told", async () => {
    const random = seededRandom(5);
    const rare = {
      encoded: { columns: 1, rows: 400, values: new Float32Array(400) },
      target: Uint8Array.from({ length: 400 }, () => (random() < 0.1 ? 1 : 0)),
    };
    const parameters = { hiddenLayers: [2], epochs: 80, learningRate: 0.05, batchSize: 400 };
    const answer = async (classWeight: "balanced" | number[] | null) =>
      scoreMlp((await trainMlp({ train: rare }, { ...parameters, classWeight })).model, rare.encoded)[0]!;

    expect(await answer(null)).toBeLessThan(0.15);
    expect(await answer("balanced")).toBeCloseTo(0.5, 1);
    expect(await answer([1, 1000])).toBeGreaterThan(0.9);
  });

  it("penalises large weights, biases aside", async () => {
    const size = async (alpha: number) => {
      const { model } = await trainMlp({ train: corners() }, { ...XOR, alpha });
      return model.layers.flatMap(({ weights }) => [...weights]).reduce((sum, weight) => sum + weight ** 2, 0);
    };

    expect(await size(2)).toBeLessThan((await size(0)) / 10);
  });

  it("stops when it is cancelled, from outside as well", async () => {
    const controller = new AbortController();
    const train = trainMlp({ train: staircaseOfTwo() }, { epochs: 10_000 }, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error("no more")));

    await expect(train).rejects.toThrow("no more");
  });

  it("defines what comes of constant columns and of very few rows", async () => {
    const few = { encoded: { columns: 2, rows: 3, values: Float32Array.of(1, 1, 1, 0, 0, 0) }, target: Uint8Array.of(0, 1, 1) };

    const { model } = await trainMlp({ train: few }, { epochs: 5 });

    expect(scoreMlp(model, few.encoded).every((probability) => probability > 0 && probability < 1)).toBe(true);
  });

  it("refuses rows of one class, missing and infinite cells, weights for other classes", async () => {
    const { encoded } = corners();
    const broken = (value: number) => ({ ...corners(), encoded: { ...encoded, values: encoded.values.with(1, value) } });

    await expect(trainMlp({ train: { encoded, target: new Uint8Array(4) } })).rejects.toThrow(/one class/);
    await expect(trainMlp({ train: broken(Number.NaN) })).rejects.toThrow(/missing or infinite/);
    await expect(trainMlp({ train: broken(Number.POSITIVE_INFINITY) })).rejects.toThrow(/missing or infinite/);
    await expect(trainMlp({ train: corners() }, { classWeight: [1, 2, 3] })).rejects.toMatchObject({ code: "bad-parameters" });
  });
});

describe("parameters of a multi-layer perceptron", () => {
  it("are taken under scikit-learn's names", () => {
    const given = { hidden_layer_sizes: [10], alpha: 0.001, max_iter: 300, learning_rate_init: 0.01, batch_size: "auto", random_state: 7 };

    expect(parseParameters("mlp", given)).toEqual({
      ...MlpParameters.parse({}),
      ...{ hiddenLayers: [10], alpha: 0.001, epochs: 300, learningRate: 0.01, batchSize: 200, seed: 7 },
    });
    expect(parseParameters("mlp", { hidden_layer_sizes: 12, random_state: null, activation: "tanh" })).toMatchObject({
      ...{ hiddenLayers: [12], seed: 1, activation: "tanh" },
    });
  });

  it("are refused when unknown or out of range", () => {
    expect(() => parseParameters("mlp", { layers: [3] })).toThrow(/layers/);
    expect(() => parseParameters("mlp", { hidden_layer_sizes: [] })).toThrow(/hiddenLayers/);
  });
});

function staircaseOfTwo(): { encoded: Encoded; target: Uint8Array } {
  const { encoded, target } = staircase(300, 4);
  return { encoded, target: target.map((label) => (label > 0 ? 1 : 0)) };
}
