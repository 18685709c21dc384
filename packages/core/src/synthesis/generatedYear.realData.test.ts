import { join } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { ingest } from "../dataset/ingest";
import { mean } from "../evaluate/mean";
import { rocAuc } from "../evaluate/ranking";
import { trainBoosting } from "../learn/trees/boosting";
import { scoreTrees, sigmoid } from "../learn/trees/scoreTrees";
import { column, type Matrix } from "../prepare/matrix";
import { prepare } from "../prepare/prepare";
import { scene } from "../prepare/scene";
import { split } from "../prepare/split";
import { realData, testOnRealData } from "../realData.fixture";
import { sampleInFolder, temporaryFolder } from "./sampleFolder.fixture";
import { synthesise } from "./synthesise";

/** What the reference reaches with real training rows (contracts/features.md). */
const REAL_AUC = 0.834;

/** Smaller than the default model, so that a test takes seconds; it loses 0.004 to it. */
const QUICK = { learningRate: 0.1, leaves: 31, trees: 150 } as const;

const ACCIDENTS = 40_000;
const TIMEOUT = 180_000;

/** Levels up to which a column's shares are compared level by level. */
const FEW_LEVELS = 20;

/** The copy of 2024 has no department, weather and collision overseas, where the generated year has them. */
const BLANK_OVERSEAS = ["dep", "atm", "col"];

describe("a generated year beside the real year 2024", () => {
  let real: Sides;
  let generated: Sides;
  // Runs only where a test below does, that is where the data are.
  beforeAll(async () => {
    real = await realYear();
    const { files } = await sampleInFolder({ profile: "baac", rows: ACCIDENTS, seed: 11 });
    generated = await matrices(files.map(({ path }) => path));
  }, TIMEOUT);

  testOnRealData(
    "teaches a model that ranks the real hold-out at most 0.05 worse than real rows do",
    async () => {
      const { train, validation } = generated;

      const { model } = await trainBoosting(train, QUICK, { validation });

      expect(aucOf(model, real.holdout)).toBeGreaterThan(REAL_AUC - 0.05);
    },
    TIMEOUT,
  );

  testOnRealData(
    "has the severe share and the marginals of the real year",
    async () => {
      const [a, b] = [everything(real), everything(generated)];

      expect(Math.abs(mean(a.target) - mean(b.target))).toBeLessThan(0.02);
      for (const [index, { name }] of scene.features.entries()) {
        const [left, right] = [column(a, index), column(b, index)].map((values) => values.filter((value) => !Number.isNaN(value)));
        const levels = new Set(left).size;
        if (levels > FEW_LEVELS && !BLANK_OVERSEAS.includes(name)) expect(largestGap(left!, right!), name).toBeLessThan(0.03);
        else if (name !== "dep") expect(variationDistance(left!, right!), name).toBeLessThan(0.03);
      }
    },
    TIMEOUT,
  );

  testOnRealData(
    "repeats no real accident, not even its place",
    async () => {
      const [a, b] = [everything(real), everything(generated)];
      const place = (matrix: Matrix, row: number) => `${column(matrix, 3)[row]} ${column(matrix, 4)[row]}`;
      const places = new Set(Array.from({ length: a.rows }, (_, row) => place(a, row)));

      const met = Array.from({ length: b.rows }, (_, row) => place(b, row)).filter((each) => places.has(each));
      expect(met).toEqual([]);
    },
    TIMEOUT,
  );
});

describe("synthetic training rows of the real year 2024", () => {
  testOnRealData(
    "keep the marginals within 0.02 and teach a model within 0.03 of the real one, purely synthetic and half of all",
    async () => {
      const { train, validation, holdout } = await realYear();
      const baseline = aucOf((await trainBoosting(train, QUICK, { validation })).model, holdout)!;

      for (const share of [1, 0.5]) {
        const { matrix, flags, summary } = synthesise(train, { share, seed: 3, contract: scene });

        expect(summary).toMatchObject({ copies: 0, seed: 3, share });
        for (const index of scene.features.keys()) {
          const values = column(matrix, index).filter((value, row) => flags[row] === 1 && !Number.isNaN(value));
          const known = column(train, index).filter((value) => !Number.isNaN(value));
          if (new Set(known).size <= FEW_LEVELS) expect(variationDistance(known, values)).toBeLessThan(0.02);
          else expect(largestGap(known, values)).toBeLessThan(0.02);
        }
        expect(aucOf((await trainBoosting(matrix, QUICK, { validation })).model, holdout)).toBeGreaterThan(baseline - 0.03);
      }
    },
    TIMEOUT,
  );
});

type Sides = Record<"train" | "validation" | "holdout", Matrix>;

function realYear(): Promise<Sides> {
  return matrices(["accidents", "vehicules", "usagers"].map((table) => realData("baac", "labelled-2024", `${table}_2024.csv.gz`)));
}

async function matrices(paths: readonly string[]): Promise<Sides> {
  const outDir = await temporaryFolder();
  const { tables } = await ingest({ files: paths.map((path) => ({ name: path, path })), outDir });
  const out = join(outDir, "prepared.parquet");
  await prepare({ tables, contract: scene, out });
  return split({ prepared: out, contract: scene, policy: { kind: "fixed" } });
}

function everything({ train, validation, holdout }: Sides): Matrix {
  const sides = [train, validation, holdout];
  return {
    features: train.features,
    rows: train.rows + validation.rows + holdout.rows,
    values: Float32Array.from(train.features.flatMap((_, index) => sides.flatMap((side) => [...column(side, index)]))),
    target: Uint8Array.from(sides.flatMap(({ target }) => [...target])),
    ids: Float64Array.from(sides.flatMap(({ ids }) => [...ids])),
  };
}

function aucOf(model: Parameters<typeof scoreTrees>[0], { values, rows, target }: Matrix): number | null {
  return rocAuc({ target, probability: Float64Array.from(scoreTrees(model, values, rows), sigmoid) });
}

/** Total variation distance between the shares of levels. */
function variationDistance(left: Float32Array, right: Float32Array): number {
  const gaps = new Map<number, number>();
  for (const value of left) gaps.set(value, (gaps.get(value) ?? 0) + 1 / left.length);
  for (const value of right) gaps.set(value, (gaps.get(value) ?? 0) - 1 / right.length);
  return [...gaps.values()].reduce((sum, gap) => sum + Math.abs(gap), 0) / 2;
}

/** Largest gap between the two distribution functions (Kolmogorov-Smirnov). */
function largestGap(left: Float32Array, right: Float32Array): number {
  const [a, b] = [left.toSorted(), right.toSorted()];
  let [i, j, gap] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
  }
  return gap;
}
