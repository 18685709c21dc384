import { describe, expect, it } from "vitest";
import { seededRandom } from "../../evaluate/random";
import type { Encoded } from "../../prepare/applyPreprocessing";
import { parseParameters } from "../parseParameters";
import { scoreTabnet, tabnetMasks } from "./scoreTabnet";
import { trainTabnet } from "./tabnet";

/** Features 0 and 2 have one column, feature 1 has two. */
const FEATURE_OF = [0, 1, 1, 2];

const QUICK = { epochs: 40, batchSize: 200, virtualBatchSize: 50, learningRate: 0.02, decisionWidth: 4, attentionWidth: 4, momentum: 0.1 };

/** Noise, but for feature 0: its sign is the class, of two or, with its size, of three. */
function signs(rows: number, seed: number, classes = 2): { encoded: Encoded; target: Uint8Array } {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: 4 * rows }, () => 2 * random() - 1);
  const target = Uint8Array.from({ length: rows }, (_, row) => (values[row]! < 0 ? 0 : values[row]! > 0.5 ? classes - 1 : 1));
  return { encoded: { columns: 4, rows, values }, target };
}

describe("trainTabnet", () => {
  it("learns from the feature that tells, and its masks say so", async () => {
    const [train, validation, test] = [signs(1000, 1), signs(300, 2), signs(300, 3)];

    const { model } = await trainTabnet({ train, validation }, FEATURE_OF, QUICK);
    const probabilities = scoreTabnet(model, test.encoded);
    const masks = tabnetMasks(model, test.encoded);

    const right = probabilities.filter((probability, row) => Math.round(probability) === test.target[row]).length;
    expect(right).toBeGreaterThan(280);
    const shares = [0, 1, 2].map((feature) => masks.filter((_, cell) => cell % 3 === feature).reduce((a, b) => a + b, 0) / 300);
    expect(shares[0]).toBeGreaterThan(0.5);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 1);
  });

  it("learns several classes", async () => {
    const test = signs(300, 6, 3);

    const { model } = await trainTabnet({ train: signs(1000, 4, 3), validation: signs(300, 5, 3) }, FEATURE_OF, QUICK, { classes: 3 });
    const probabilities = scoreTabnet(model, test.encoded);

    const right = [...test.target].filter((label, row) => {
      const own = [...probabilities.subarray(row * 3, row * 3 + 3)];
      return own.indexOf(Math.max(...own)) === label;
    }).length;
    expect(right).toBeGreaterThan(255);
  });

  it("makes an equal model of equal input, and another of another seed", async () => {
    const train = (seed: number) => trainTabnet({ train: signs(200, 1) }, FEATURE_OF, { ...QUICK, epochs: 2, seed });

    expect(await train(1)).toEqual(await train(1));
    expect((await train(2)).model).not.toEqual((await train(1)).model);
  });

  it("keeps masks on fewer features when their entropy costs more", async () => {
    const used = async (lambdaSparse: number) => {
      const { model } = await trainTabnet({ train: signs(600, 1) }, FEATURE_OF, { ...QUICK, lambdaSparse });
      return tabnetMasks(model, signs(200, 2).encoded).filter((share) => share > 0.01).length;
    };

    expect(await used(1)).toBeLessThan(await used(0));
  });

  it("defines what comes of constant columns and of ten rows, a last batch of one row included", async () => {
    const few = {
      encoded: { columns: 4, rows: 11, values: new Float32Array(44).fill(1) },
      target: Uint8Array.from({ length: 11 }, (_, i) => i % 2),
    };

    const { model } = await trainTabnet({ train: few, validation: few }, FEATURE_OF, { epochs: 3, batchSize: 10, steps: 2 });

    expect(scoreTabnet(model, few.encoded).every((probability) => probability > 0 && probability < 1)).toBe(true);
    expect(tabnetMasks(model, few.encoded).every(Number.isFinite)).toBe(true);
  });

  it("stops when it is cancelled, and refuses what it cannot learn from", async () => {
    const rows = signs(100, 1);

    await expect(trainTabnet({ train: rows }, FEATURE_OF, QUICK, { signal: AbortSignal.abort(new Error("no more")) })).rejects.toThrow(
      "no more",
    );
    await expect(trainTabnet({ train: { ...rows, target: new Uint8Array(100) } }, FEATURE_OF, QUICK)).rejects.toThrow(/one class/);
  });
});

it("takes the names of pytorch-tabnet", () => {
  expect(parseParameters("tabnet", { n_d: 16, n_a: 12, n_steps: 4, lambda_sparse: 0.01, gamma: 1.5, max_epochs: 5 })).toMatchObject({
    ...{ decisionWidth: 16, attentionWidth: 12, steps: 4, lambdaSparse: 0.01, gamma: 1.5, epochs: 5 },
  });
});
