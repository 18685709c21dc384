import { describe, expect, it } from "vitest";
import { logLoss } from "../../evaluate/probabilityLosses";
import { seededRandom } from "../../evaluate/random";
import { predictProbabilities } from "../../predict/predictProbabilities";
import type { Contract } from "../../prepare/contract";
import { column, type Matrix } from "../../prepare/matrix";
import { scene } from "../../prepare/scene";
import { trainFamily } from "../families";
import { parseParameters } from "../parseParameters";
import { blendFamily } from "./blendFamily";

const contract: Contract = {
  ...scene,
  features: ["month", "lat", "lum"].map((name) => scene.features.find((feature) => feature.name === name)!),
};

/** What a line tells (lat), and what only a step tells (month), each for half of the odds. */
function accidents(rows: number, seed: number, classes = 2): Matrix {
  const random = seededRandom(seed);
  const features = contract.features.map(({ name }) => name);
  const cells = Array.from({ length: rows }, () => [
    1 + Math.floor(random() * 12),
    46 + 4 * random(),
    random() < 0.1 ? Number.NaN : 1 + Math.floor(random() * 5),
  ]);
  const target = Uint8Array.from(cells, ([month, lat]) => {
    const odds = 1.2 * (lat! - 48) + ([2, 5, 8, 11].includes(month!) ? 1.5 : -0.8);
    return random() < 1 / (1 + Math.exp(-odds)) ? (classes > 2 && random() < 0.3 ? 2 : 1) : 0;
  });
  const values = Float32Array.from(features.flatMap((_, feature) => cells.map((row) => row[feature]!)));
  return {
    features,
    rows,
    values,
    target,
    ids: Float64Array.from({ length: rows }, (_, row) => seed * 1e6 + row),
    ...(classes > 2 && { classes }),
  };
}

const rows = { train: accidents(1500, 1), validation: accidents(800, 2) };
const test = accidents(1000, 3);

const MEMBERS = [
  { family: "boosting", parameters: { trees: 40, learningRate: 0.1, leaves: 8 } },
  { family: "logistic" },
  { family: "mlp", parameters: { hidden_layer_sizes: [8], max_iter: 5 }, preprocessing: { cyclic: true } },
];

describe("blend", () => {
  it.each(["weights", "stacking"])(
    "by %s answers better than each of its members alone",
    async (combine) => {
      const { model, preprocessing, summary } = await trainFamily("blend", rows, contract, { members: MEMBERS, combine, folds: 3 });
      const loss = (own: typeof model, before: typeof preprocessing) =>
        logLoss({ target: test.target, probability: predictProbabilities(own, before, test) });

      const members = model.family === "blend" ? model.members : [];

      expect(members.map((member) => member.model.family)).toEqual(["boosting", "logistic", "mlp"]);
      for (const member of members) expect(loss(model, preprocessing)).toBeLessThan(loss(member.model, member.preprocessing));
      expect(summary).toMatchObject({ members: 3, weight_1_boosting: expect.any(Number) });
    },
    60_000,
  );

  it("in folds learns from the validation rows too, answers for them by members that have not, and for later rows by all", async () => {
    const asked = { members: MEMBERS.slice(0, 2), combine: "folds", folds: 3 };
    const { model, preprocessing, summary, answerUnseen } = await trainFamily("blend", rows, contract, asked);

    const lossOf = ({ target }: Matrix, probability: Float64Array) => logLoss({ target, probability });
    const [unseen, seen] = [answerUnseen!(rows.validation), predictProbabilities(model, preprocessing, rows.validation)];
    expect(summary).toMatchObject({ members: 6, weight_1_boosting: expect.any(Number), weight_2_logistic: expect.any(Number) });
    expect(lossOf(rows.validation, unseen)).toBeGreaterThan(lossOf(rows.validation, seen));
    for (const member of model.family === "blend" ? model.members : []) {
      expect(lossOf(test, predictProbabilities(model, preprocessing, test))).toBeLessThan(
        lossOf(test, predictProbabilities(member.model, member.preprocessing, test)),
      );
    }
    const part = {
      ...rows.validation,
      rows: 1,
      values: rows.validation.values.filter((_, cell) => cell % 800 === 5),
      ids: rows.validation.ids.slice(5, 6),
    };
    expect(answerUnseen!(part)[0]).toBe(unseen[5]);
  }, 60_000);

  it("weighs its members on validation rows that none of them has seen", async () => {
    const given: Matrix[] = [];
    let weighed = new Float32Array();
    const family = blendFamily({
      train: (name, own, ...rest) => {
        given.push(own.train, own.validation);
        return trainFamily(name as "boosting", own, ...rest);
      },
      score: (_, { rows: count, values }) => {
        weighed = values.slice(count, 2 * count);
        return new Float64Array(count).fill(0.5);
      },
    });

    await family(rows, contract, parseParameters("blend", { members: [{ family: "boosting", parameters: { trees: 2 } }] }));

    const latitudes = (matrix: Matrix) => new Set(column(matrix, 1));
    const [train, stop] = given.map(latitudes) as [Set<number>, Set<number>];
    expect(weighed.length + given[1]!.rows).toBe(800);
    expect(weighed.filter((lat) => train.has(lat) || stop.has(lat))).toHaveLength(0);
  });

  it("knows places, where the contract has them", async () => {
    const members = [{ family: "logistic", preprocessing: { places: true } }];
    const placed = { ...contract, features: [...contract.features, scene.features.find(({ name }) => name === "long")!] };
    const at = (matrix: Matrix): Matrix => {
      const long = column(matrix, 1).map((lat, row) => (row % 7 === 0 ? Number.NaN : 1 + (lat > 48.5 ? 1 : 0)));
      return { ...matrix, features: [...matrix.features, "long"], values: Float32Array.of(...matrix.values, ...long) };
    };

    const { model, preprocessing } = await trainFamily("blend", { train: at(rows.train), validation: at(rows.validation) }, placed, {
      members,
    });

    expect(predictProbabilities(model, preprocessing, at(test)).every((p) => p > 0 && p < 1)).toBe(true);
    await expect(trainFamily("blend", rows, contract, { members })).rejects.toMatchObject({ code: "bad-parameters" });
  });

  it("makes an equal model of equal input", async () => {
    const train = () => trainFamily("blend", rows, contract, { members: MEMBERS.slice(0, 2) });

    expect(await train()).toEqual(await train());
  });

  it("blends several classes", async () => {
    const given = { train: accidents(1500, 4, 3), validation: accidents(600, 5, 3) };
    const members = [{ family: "mlp", parameters: { hiddenLayers: [8], epochs: 5 } }, { family: "logistic" }];

    const { model, preprocessing } = await trainFamily("blend", given, contract, { members });

    const probabilities = predictProbabilities(model, preprocessing, test);
    expect(probabilities).toHaveLength(3000);
    for (let row = 0; row < 5; row++) expect(probabilities.subarray(row * 3, row * 3 + 3).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it("stops between members when it is cancelled", async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort(new Error("no more")) };

    await expect(
      trainFamily("blend", rows, contract, { members: [{ family: "logistic" }, { family: "logistic" }] }, options),
    ).rejects.toThrow("no more");
  });

  it("refuses members that it does not know, or cannot train, before anything is spent", () => {
    expect(() => parseParameters("blend", { members: [{ family: "boosting", parameters: { treees: 3 } }] })).toThrow(
      /members\.0\.parameters.*treees/,
    );
    expect(() => parseParameters("blend", { members: [{ family: "blend" }] })).toThrow(/members\.0\.family/);
    expect(() => parseParameters("blend", { members: [] })).toThrow(/members/);
  });

  it("refuses rows of one class only", async () => {
    const single = { ...rows.train, target: new Uint8Array(1500) };

    await expect(trainFamily("blend", { ...rows, train: single }, contract, { members: [{ family: "logistic" }] })).rejects.toMatchObject({
      code: "bad-data",
    });
  });
});
