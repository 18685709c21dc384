import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { TreeSum } from "@vigie/core/explain/explainedTrees";
import { decodeExplainer, encodeExplainer } from "@vigie/core/explain/explainerFile";
import { makeExplainer } from "@vigie/core/explain/makeExplainer";
import { treeShap } from "@vigie/core/explain/treeShap";
import { trainFamily } from "@vigie/core/learn/families";
import type { Matrix } from "@vigie/core/prepare/matrix";
import { readReadyMade } from "@vigie/core/prepare/readyMade";
import type { WorkloadMaker } from "../workload";

/** The four tables of DataScientest's split of 2021. */
export const FIXED_2021: readonly string[] = ["X_train", "y_train", "X_test", "y_test"].map(
  (name) => `baac/processed/datascientest-2021/${name}.csv.gz`,
);

const ROWS = 1_000;
/** As large as the peer's: XGBoost's trees of depth 6 have 64 leaves at most. */
const PARAMETERS = { trees: 300, leaves: 64, maxDepth: 6, learningRate: 0.1, earlyStoppingRounds: 0 };

/** Contributions to the first 1,000 answers of the hold-out. */
export const treeShapOf2021: WorkloadMaker = async ({ data, scratch }) => {
  const { file, rows, features } = await trained(data, scratch);
  const sum = sumOf(file);
  return {
    run: async () => {
      treeShap(sum, rows, ROWS);
      return { rows: ROWS, features };
    },
  };
};

/** The explainer from its file, and one answer. */
export const treeShapOneRow: WorkloadMaker = async ({ data, scratch }) => {
  const { file, rows, features } = await trained(data, scratch);
  process.stderr.write(`explainer of ${PARAMETERS.trees} trees: ${Math.round(file.length / 1024)} KB\n`);
  const first = Float32Array.from({ length: features }, (_, feature) => rows[feature * ROWS] ?? Number.NaN);
  return {
    run: async () => {
      treeShap(sumOf(file), first, 1);
      return { rows: 1, features };
    },
  };
};

async function trained(data: string, scratch: string): Promise<{ file: Uint8Array; rows: Float32Array; features: number }> {
  const own = join(scratch, `shap-${process.pid}`);
  await mkdir(own, { recursive: true });
  const [features, target, holdout, holdoutTarget] = FIXED_2021.map((path) => ({ name: path, path: join(data, path) })) as [
    File,
    File,
    File,
    File,
  ];
  const table = await readReadyMade({
    train: { features, target },
    holdout: { features: holdout, target: holdoutTarget },
    target: "grav",
    seed: 1,
    scratch: own,
  });
  const { model, preprocessing } = await trainFamily("boosting", table, table.contract, PARAMETERS);
  const file = encodeExplainer(makeExplainer(model, preprocessing, table.train));
  return { file, rows: firstRows(table.holdout), features: table.holdout.features.length };
}

type File = { name: string; path: string };

function firstRows({ features, rows, values }: Matrix): Float32Array {
  const first = new Float32Array(features.length * ROWS);
  for (const feature of features.keys()) first.set(values.subarray(feature * rows, feature * rows + ROWS), feature * ROWS);
  return first;
}

function sumOf(file: Uint8Array): TreeSum {
  const explainer = decodeExplainer(file);
  if (explainer.kind !== "trees") throw new Error("Boosting is explained by its trees.");
  return explainer.sum;
}
