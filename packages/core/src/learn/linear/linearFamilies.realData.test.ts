import { join } from "node:path";
import { describe, expect } from "vitest";
import { ingest } from "../../dataset/ingest";
import { inFolder } from "../../dataset/officialFiles.fixture";
import { rank, rankMetrics } from "../../evaluate/ranking";
import { applyPreprocessing, type Encoded } from "../../prepare/applyPreprocessing";
import { prepare } from "../../prepare/prepare";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import { scene } from "../../prepare/scene";
import { split } from "../../prepare/split";
import { realData, testOnRealData } from "../../realData.fixture";
import { knnFamily } from "../knn/knnFamily";
import { KnnParameters } from "../knn/knnParameters";
import { scoreKnn } from "../knn/scoreKnn";
import type { Model } from "../model";
import { scoreSvm } from "../svm/scoreSvm";
import { svmFamily } from "../svm/svmFamily";
import { SvmParameters } from "../svm/svmParameters";
import { logisticFamily } from "./logisticFamily";
import { LogisticParameters } from "./logisticParameters";
import { scoreLogistic } from "./scoreLinear";

const LABELLED = ["accidents", "vehicules", "usagers"].map((name) => ({
  name,
  path: realData("baac", "labelled-2024", `${name}_2024.csv.gz`),
}));

describe("linear families on the national year 2024", () => {
  // Of scikit-learn on numbers and codes scaled alike the AUC is 0.756 on the hold-out (peers/RESULTS.md); codes one-hot say more.
  testOnRealData(
    "rank severe accidents of the validation rows as stated",
    async () => {
      const { train, validation } = await sceneRows();
      const rows = { train, validation };
      const aucOf = (score: (encoded: Encoded) => Float64Array, encoded: Encoded) =>
        rankMetrics(validation.target, rank(score(encoded))).rocAuc;

      const logistic = await logisticFamily(rows, scene, LogisticParameters.parse({}));
      const targets = await logisticFamily(rows, scene, LogisticParameters.parse({}), { preprocessing: TARGETS });
      const sparse = await logisticFamily(rows, scene, LogisticParameters.parse({ strength: 20, l1Ratio: 1 }));
      const linear = await svmFamily(rows, scene, SvmParameters.parse({ kernel: "linear" }));
      const rbf = await svmFamily(rows, scene, SvmParameters.parse({ maxRows: 10_000, fourierFeatures: 256, gamma: 0.003, folds: 2 }));
      const knn = await knnFamily(rows, scene, KnnParameters.parse({}));

      const encoded = applyPreprocessing(logistic.preprocessing, validation);
      const all = {
        logistic: aucOf((e) => scoreOf(logistic.model, e), encoded),
        targets: aucOf((e) => scoreOf(targets.model, e), applyPreprocessing(targets.preprocessing, validation)),
        sparse: aucOf((e) => scoreOf(sparse.model, e), encoded),
        linear: aucOf((e) => scoreOf(linear.model, e), encoded),
        rbf: aucOf((e) => scoreOf(rbf.model, e), encoded),
        knn: aucOf((e) => scoreOf(knn.model, e), encoded),
      };
      expect(all.logistic).toBeGreaterThan(0.814);
      expect(all.targets).toBeGreaterThan(0.811);
      expect(all.sparse).toBeGreaterThan(0.81);
      expect(sparse.summary.nonzero).toBeLessThan(logistic.summary.nonzero! / 2);
      expect(all.linear).toBeGreaterThan(0.813);
      expect(all.rbf).toBeGreaterThan(0.785);
      expect(all.knn).toBeGreaterThan(0.75);
    },
    600_000,
  );
});

const TARGETS = PreprocessingPolicy.parse({ cyclic: true, indicator: true, overrides: { dep: "target" } });

function scoreOf(model: Model, encoded: Encoded): Float64Array {
  if (model.family === "logistic") return scoreLogistic(model, encoded);
  if (model.family === "svm") return scoreSvm(model, encoded);
  if (model.family === "knn") return scoreKnn(model, encoded);
  throw new Error(`${model.family} is tested elsewhere.`);
}

async function sceneRows() {
  const { outDir } = await inFolder({});
  const { tables } = await ingest({ files: LABELLED, outDir });
  const prepared = join(outDir, "prepared.parquet");
  await prepare({ tables, contract: scene, out: prepared });
  return split({ prepared, contract: scene, policy: { kind: "fixed" } });
}
