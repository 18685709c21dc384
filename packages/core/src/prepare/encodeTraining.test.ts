import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { seededRandom } from "../evaluate/random";
import { applyPreprocessing } from "./applyPreprocessing";
import type { Contract, Feature } from "./contract";
import { encodeTraining, fitForTraining } from "./encodeTraining";
import { fitPreprocessing, MAX_TABLE_LEVELS } from "./fitPreprocessing";
import type { Matrix } from "./matrix";
import { PreprocessingPolicy } from "./preprocessingPolicy";

const missing = Number.NaN;

describe("PreprocessingPolicy", () => {
  it("takes scaler for the style", () => {
    expect(PreprocessingPolicy.parse({ scaler: true })).toEqual(PreprocessingPolicy.parse({ style: "encoded" }));
    expect(PreprocessingPolicy.parse({ scaler: false }).style).toBe("passthrough");
  });

  it.each([{ scalar: true }, { scaler: "yes" }, { categorical: "hashing" }, { overrides: { dep: "word2vec" } }])("refuses %o", (given) => {
    expect(PreprocessingPolicy.safeParse(given).success).toBe(false);
  });

  it("chooses by feature, by period, by type and by style, in this order", () => {
    const { contract, matrix } = table({
      month: ["numeric", [1, 2, 3]],
      hour: ["numeric", [1, 2, 3]],
      lum: ["categorical", [1, 2, 3]],
      vma: ["numeric", [1, 2, missing]],
    });
    const kinds = (given: unknown, complete = false) =>
      fitPreprocessing(matrix, contract, PreprocessingPolicy.parse(given), { complete }).encodings.map(({ kind }) => kind);

    const chosen = { cyclic: true, categorical: "frequency", overrides: { hour: "scale" } };
    expect(kinds({ style: "encoded", ...chosen })).toEqual(["cyclic", "scale", "frequency", "scale"]);
    expect(kinds(chosen, true)).toEqual(["cyclic", "scale", "frequency", "scale"]);
    expect(kinds(chosen)).toEqual(["cyclic", "scale", "frequency", "passthrough"]);
    expect(kinds({ style: "passthrough", categorical: "target" })).toEqual(["passthrough", "passthrough", "target", "passthrough"]);
    expect(kinds({ scaler: false }, true)).toEqual(["impute", "impute", "impute", "impute"]);
  });
});

describe("fitPreprocessing by a policy", () => {
  it("encodes a level by its share of the rows, missing cells by theirs, an unseen level by 0", () => {
    const { contract, matrix } = table({ lum: ["categorical", [5, 1, 5, missing]] });

    const fitted = fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ categorical: "frequency" }));

    expect([...applyPreprocessing(fitted, matrix).values]).toEqual([0.5, 0.25, 0.5, 0.25]);
    expect([...applyPreprocessing(fitted, { ...matrix, rows: 1, values: Float32Array.of(9) }).values]).toEqual([0]);
  });

  it("encodes a level by its smoothed share of severe accidents, an unseen one by that of all", () => {
    const { contract, matrix } = table({ lum: ["categorical", [5, 5, 5, 1, missing]] }, [1, 1, 0, 0, 1]);

    const fitted = fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ categorical: "target", smoothing: 2 }));

    // (rows of the class + 2 x 3/5) / (rows + 2)
    const severe = applyPreprocessing(fitted, { ...matrix, rows: 4, values: Float32Array.of(5, 1, missing, 8) }).values;
    expect([...severe]).toEqual([3.2 / 5, 1.2 / 3, 2.2 / 3, 0.6].map((share) => expect.closeTo(share, 6)));
  });

  it("has a column per class when there are more than two, which sum to 1", () => {
    const { contract, matrix } = table({ lum: ["categorical", [5, 5, 5, 1, 1, 2]] }, [0, 1, 2, 2, 3, 0]);

    const fitted = fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ categorical: "target" }), { classes: 4 });

    const { columns, values } = applyPreprocessing(fitted, matrix);
    expect(columns).toBe(4);
    for (let row = 0; row < 6; row++) expect([0, 1, 2, 3].reduce((sum, k) => sum + values[k * 6 + row]!, 0)).toBeCloseTo(1, 6);
  });

  it("puts time on a circle, and missing time in its middle", () => {
    const { contract, matrix } = table({ hour: ["numeric", [0, 6, 12, missing]] });

    const { values } = applyPreprocessing(fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ cyclic: true })), matrix);

    expect([...values]).toEqual([0, 1, 0, 0, 1, 0, -1, 0].map((value) => expect.closeTo(value, 6)));
  });

  it("imputes codes by the mode and numbers by the median, and says where when it is asked to", () => {
    const { contract, matrix } = table({
      lum: ["categorical", [5, 1, 5, missing]],
      vma: ["numeric", [10, 30, missing, 80]],
      full: ["numeric", [1, 2, 3, 4]],
    });
    const policy = PreprocessingPolicy.parse({ categorical: "impute", numeric: "impute", indicator: true });

    const { columns, values } = applyPreprocessing(fitPreprocessing(matrix, contract, policy), matrix);

    expect(columns).toBe(5);
    expect([...values]).toEqual([5, 1, 5, 5, 0, 0, 0, 1, 10, 30, 30, 80, 0, 0, 1, 0, 1, 2, 3, 4]);
  });

  it("stays bounded with 100,000 levels", () => {
    const codes = Array.from({ length: 100_000 }, (_, i) => i);
    const { contract, matrix } = table({ com: ["categorical", codes] });

    for (const categorical of ["frequency", "target", "oneHot"]) {
      const fitted = fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ categorical }));

      expect((fitted.encodings[0] as { levels: number[] }).levels.length).toBeLessThanOrEqual(MAX_TABLE_LEVELS);
    }
  });

  it("refuses a feature that is not in the contract, and a circle for one without a period", () => {
    const { contract, matrix } = table({ vma: ["numeric", [1, 2]] });
    const fit = (overrides: object) => () => fitPreprocessing(matrix, contract, PreprocessingPolicy.parse({ overrides }));

    expect(fit({ lum: "oneHot" })).toThrow(DataError);
    expect(fit({ vma: "cyclic" })).toThrow(DataError);
  });
});

describe("encodeTraining", () => {
  const policy = PreprocessingPolicy.parse({ categorical: "target" });

  it("shows no training row its own label: levels of one row each say nothing about it", () => {
    const rows = 400;
    const random = seededRandom(3);
    const target = Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
    const { contract, matrix } = table({ com: ["categorical", Array.from({ length: rows }, (_, i) => i)] }, target);

    const { preprocessing, encoded } = encodeTraining(matrix, contract, policy);

    const gap = (values: Float32Array) => {
      const mean = (label: number) => {
        const own = [...values].filter((_, row) => target[row] === label);
        return own.reduce((sum, value) => sum + value, 0) / own.length;
      };
      return mean(1) - mean(0);
    };
    expect(gap(applyPreprocessing(preprocessing, matrix).values)).toBeGreaterThan(0.05);
    expect(gap(encoded.values)).toBeLessThan(0.01);
  });

  it("encodes a row by the rows of the other folds", () => {
    const { contract, matrix } = table(
      { com: ["categorical", Array.from({ length: 100 }, (_, i) => i % 3)] },
      Array.from({ length: 100 }, (_, i) => i % 2),
    );
    const before = encodeTraining(matrix, contract, policy).encoded.values[0]!;
    const flipped = { ...matrix, target: matrix.target.map((label, row) => (row === 0 ? 1 - label : label)) };

    expect(encodeTraining(flipped, contract, policy).encoded.values[0]).toBe(before);
  });

  it("does not depend on the order of the rows", () => {
    const random = seededRandom(5);
    const codes = Array.from({ length: 60 }, () => Math.floor(random() * 4));
    const { contract, matrix } = table(
      { com: ["categorical", codes] },
      codes.map((code) => (random() < code / 4 ? 1 : 0)),
    );
    const order = [...codes.keys()].reverse();
    const turned: Matrix = {
      ...matrix,
      values: Float32Array.from(order, (row) => matrix.values[row]!),
      target: Uint8Array.from(order, (row) => matrix.target[row]!),
      ids: Float64Array.from(order, (row) => matrix.ids[row]!),
    };

    expect([...encodeTraining(turned, contract, policy).encoded.values].reverse()).toEqual([
      ...encodeTraining(matrix, contract, policy).encoded.values,
    ]);
  });

  it("leaves other encodings as they are", () => {
    const { contract, matrix } = table({ vma: ["numeric", [1, 2, 3]] });

    expect(fitForTraining(matrix, contract, policy).instead.size).toBe(0);
  });
});

function table(columns: Record<string, [Feature["type"], number[]]>, target?: number[]): { contract: Contract; matrix: Matrix } {
  const rows = Object.values(columns)[0]![1].length;
  const label = { fr: "x", en: "x" };
  const features = Object.entries(columns).map(
    ([name, [type]]): Feature => ({
      name,
      type,
      group: "conditions and road",
      label,
      derivation: { kind: "field", column: name },
      field: { name, kind: "number", label, range: [0, 1] },
    }),
  );
  return {
    contract: { name: "test", unit: "accident", features },
    matrix: {
      features: Object.keys(columns),
      rows,
      values: Float32Array.from(Object.values(columns).flatMap(([, values]) => values)),
      target: Uint8Array.from(target ?? new Array<number>(rows).fill(0)),
      ids: Float64Array.from({ length: rows }, (_, row) => 202_400_000_001 + row),
    },
  };
}
