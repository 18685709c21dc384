import { describe, expect, it } from "vitest";
import { DataError } from "../../errors";
import { rank, rankMetrics } from "../../evaluate/ranking";
import { denseRows, pickRows } from "../linear/linearRows";
import { denseColumns, sharedRows } from "../linear/linearRows.fixture";
import { parseParameters } from "../parseParameters";
import { scoreSvm } from "./scoreSvm";
import { trainSvm } from "./svm";
import { SvmParameters } from "./svmParameters";
import { kernelSpace, linearSpace } from "./svmSpaces";

const { data, two, three } = sharedRows();
const rows = denseRows(data);
const all = Uint32Array.from(two.keys());

describe("kernelSpace", () => {
  // scikit-learn 1.9.1, SVC(tol=1e-10).decision_function of the first six of the same 200 rows.
  it.each([
    ["C = 1", { c: 1 }, 0.5, undefined, [-1.11059, -1.503074, 1.567072, 1.149366, 1.035069, -0.205289], 121],
    [
      "C = 2, balanced",
      { c: 2 },
      0.4319895138031523,
      [200 / 180, 200 / 220],
      [-1.093469, -1.752135, 1.73581, 1.151342, 1.108372, -0.38943],
      114,
    ],
  ])("finds the margins of scikit-learn: %s", async (_, given, gamma, classWeights, margins, vectors) => {
    const parameters = SvmParameters.parse({ ...given, tolerance: 1e-6 });
    const weights = classWeights && Float32Array.from(two, (label) => classWeights[label]!);
    const space = kernelSpace(rows, gamma, parameters, weights, {});

    const machine = await space.fit(all, two);

    expect([...space.margins(machine).subarray(0, 6)]).toEqual(margins.map((margin) => expect.closeTo(margin, 4)));
    expect(machine.weights.filter((weight) => weight !== 0).length).toBe(vectors);
  });

  it("separates two rows by the line between them", async () => {
    const space = kernelSpace(denseRows(denseColumns([[1, -1]])), 0.5, SvmParameters.parse({ c: 100, tolerance: 1e-9 }), undefined, {});

    const machine = await space.fit(Uint32Array.of(0, 1), Uint8Array.of(1, 0));

    expect(machine.bias).toBeCloseTo(0, 9);
    // alpha (1 - exp(-2)) = 1
    expect(machine.weights[0]).toBeCloseTo(1 / (1 - Math.exp(-2)), 6);
  });
});

describe("linearSpace", () => {
  it("finds the weight known in closed form for two rows", async () => {
    const space = linearSpace(denseRows(denseColumns([[1, -1]])), SvmParameters.parse({ tolerance: 1e-9 }), undefined, {});

    const { weights, bias } = await space.fit(Uint32Array.of(0, 1), Uint8Array.of(1, 0));

    // w^2 / 2 + 2 (1 - w)^2 is least where w = 4 / 5.
    expect([weights[0], bias]).toEqual([expect.closeTo(0.8, 9), expect.closeTo(0, 9)]);
  });

  it("has a gradient of zero at its answer, with weights", async () => {
    const own = Float32Array.from(two, (label) => (label === 1 ? 2 : 0.5));
    const space = linearSpace(rows, SvmParameters.parse({ c: 0.3, tolerance: 1e-8 }), own, {});

    const machine = await space.fit(all, two);

    const margins = space.margins(machine);
    const slopes = Float64Array.from(margins, (margin, row) => {
      const sign = two[row] === 1 ? 1 : -1;
      return -2 * own[row]! * sign * Math.max(0, 1 - sign * margin);
    });
    for (const { at, values } of rows.dense) {
      expect(slopes.reduce((sum, slope, row) => sum + slope * values[row]!, machine.weights[at]! / 0.3) / 200).toBeCloseTo(0, 7);
    }
    expect(slopes.reduce((sum, slope) => sum + slope, 0) / 200).toBeCloseTo(0, 7);
  });
});

describe("trainSvm", () => {
  it.each([
    ["linear", { kernel: "linear" as const }],
    ["exact", {}],
    ["random Fourier features", { exactRows: 0, fourierFeatures: 100 }],
  ])("answers probabilities that fit their frequency: %s", async (_, given) => {
    const { model } = await trainSvm(rows, two, SvmParameters.parse(given));

    const probabilities = scoreSvm(model, data);

    expect(rankMetrics(two, rank(probabilities)).rocAuc).toBeGreaterThan(0.83);
    expect(probabilities.reduce((sum, p) => sum + p, 0) / 200).toBeCloseTo(110 / 200, 1);
    expect(probabilities.every((p) => p > 0 && p < 1)).toBe(true);
  });

  it("approximates the exact kernel by random features", async () => {
    const exact = await trainSvm(rows, two, SvmParameters.parse({}));
    const drawn = await trainSvm(rows, two, SvmParameters.parse({ exactRows: 0, fourierFeatures: 400 }));

    const [a, b] = [scoreSvm(exact.model, data), scoreSvm(drawn.model, data)];

    expect(a.reduce((sum, p, row) => sum + Math.abs(p - b[row]!), 0) / 200).toBeLessThan(0.1);
    expect(drawn.summary.gamma).toBe(exact.summary.gamma);
  });

  it.each(["linear" as const, "rbf" as const])("tells three classes apart with probabilities that sum to 1: %s", async (kernel) => {
    const { model, summary } = await trainSvm(rows, three, SvmParameters.parse({ kernel }), { classes: 3 });

    const probabilities = scoreSvm(model, data);

    expect(summary.machines).toBe(3);
    let right = 0;
    for (const [row, label] of three.entries()) {
      const own = probabilities.subarray(row * 3, row * 3 + 3);
      expect(own.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      if (own.indexOf(Math.max(...own)) === label) right++;
    }
    expect(right / 200).toBeGreaterThan(0.75);
  });

  it("is the same from the same seed, and does not depend on the order of the rows beyond its tolerance", async () => {
    const parameters = SvmParameters.parse({ tolerance: 1e-6 });
    const order = Uint32Array.from(all, (row) => (row * 77) % 200);
    const space = (chosen: Uint32Array) => kernelSpace(pickRows(rows, chosen), 0.5, parameters, undefined, {});

    const again = await Promise.all([1, 2].map(() => trainSvm(rows, two, SvmParameters.parse({ exactRows: 0, fourierFeatures: 50 }))));
    const plain = space(all).margins(await space(all).fit(all, two));
    const turned = space(order).margins(
      await space(order).fit(
        all,
        Uint8Array.from(order, (row) => two[row]!),
      ),
    );

    expect(again[0]!.model).toEqual(again[1]!.model);
    for (const [position, row] of order.entries()) expect(turned[position]).toBeCloseTo(plain[row]!, 4);
  });

  it("learns from so many rows at most", async () => {
    const { summary } = await trainSvm(rows, two, SvmParameters.parse({ maxRows: 50 }));

    expect(summary.rows).toBe(50);
  });

  it.each([
    ["ten rows", denseColumns([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]), Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1)],
    ["constant columns", denseColumns([[0, 0, 0, 0, 0, 0]]), Uint8Array.of(0, 0, 0, 1, 1, 1)],
    ["duplicated rows of both classes", denseColumns([[1, 1, 1, 1, 2, 2]]), Uint8Array.of(0, 1, 0, 1, 0, 1)],
    ["a single row of a class", denseColumns([[1, 2, 3, 4, 5, 6]]), Uint8Array.of(0, 0, 0, 0, 0, 1)],
  ])("answers finite probabilities for %s", async (_, encoded, target) => {
    for (const given of [{ kernel: "linear" }, {}, { exactRows: 0, fourierFeatures: 20 }]) {
      const { model } = await trainSvm(denseRows(encoded), target, SvmParameters.parse(given));

      expect(scoreSvm(model, encoded).every((p) => p > 0 && p < 1)).toBe(true);
    }
  });

  it.each([
    ["one class", denseColumns([[1, 2]]), Uint8Array.of(1, 1)],
    ["a missing cell", denseColumns([[1, Number.NaN]]), Uint8Array.of(0, 1)],
    ["an infinite cell", denseColumns([[1, Number.POSITIVE_INFINITY]]), Uint8Array.of(0, 1)],
    ["a target of another length", denseColumns([[1, 2]]), Uint8Array.of(0, 1, 1)],
  ])("refuses %s", async (_, encoded, target) => {
    await expect(trainSvm(denseRows(encoded), target, SvmParameters.parse({}))).rejects.toThrow(DataError);
  });

  it("stops when it is told to, and tells how many machines are fitted", async () => {
    const told: number[] = [];
    await trainSvm(rows, two, SvmParameters.parse({}), { onProgress: ({ iteration }) => told.push(iteration) });

    expect(told).toEqual([1, 2, 3, 4]);
    const signal = AbortSignal.abort(new Error("enough"));
    for (const kernel of ["linear", "rbf"]) {
      await expect(trainSvm(rows, two, SvmParameters.parse({ kernel }), { signal })).rejects.toThrow("enough");
    }
  });
});

describe("SvmParameters", () => {
  it("takes scikit-learn's names for ours, and the reference's catalogue", () => {
    // jan25, SVC (contracts/compat-examples.json)
    expect(parseParameters("svm", { C: 1, kernel: "rbf" })).toEqual(SvmParameters.parse({}));
    expect(parseParameters("svm", { gamma: "auto", max_iter: -1, probability: true, class_weight: "balanced", random_state: 42 })).toEqual(
      SvmParameters.parse({ gamma: "auto", classWeight: "balanced", seed: 42 }),
    );
  });

  it.each([{ kernel: "poly" }, { gamma: -1 }, { C: 0 }, { coef0: 1 }])("refuses %o", (parameters) => {
    expect(() => parseParameters("svm", parameters)).toThrow(expect.objectContaining({ code: "bad-parameters" }));
  });
});
