import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { EvaluationReport } from "../evaluate/evaluationReport";
import { decodeExplainer } from "../explain/explainerFile";
import { rowMajor } from "../onnx/scoreMatrix";
import { loadModel } from "../predict/loadedModel";
import { decodeMatrix } from "../prepare/matrixFile";
import { realData, testOnRealData } from "../realData.fixture";
import type { Version } from "../registry/version";
import { folderWorkspace } from "./folderWorkspace";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

let folder: string;
let workspace: Workspace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-severity-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

testOnRealData(
  "four classes of severity: trained, calibrated, judged by class, gated on macro F1, registered with every file, and served",
  async () => {
    const dir = realData("baac/labelled-2016");
    const files = (await readdir(dir)).map((name) => ({ name, path: join(dir, name) }));
    const source = await storeSource(files, "baac", workspace, "test");
    await workspace.registry.putSource(source);
    const candidates = [{ name: "boosting", family: "boosting", parameters: { trees: 40, learningRate: 0.15 } }];
    const request = { source: source.id, contract: "fr28", target: "severity", candidates, startedBy: "test" };

    const state = await runPipeline(trainingPipeline, trainingSteps, { name: "severity", input: { request } }, workspace);

    const { version } = state.register as { version: Version };
    expect(version.gate.checks.map(({ name }) => name)).toContain("macro f1");
    expect(version.metrics.f1_macro).toBeGreaterThan(0.35);
    expect(version.metrics).toMatchObject({ roc_auc_macro: expect.any(Number), f1_hospitalised: expect.any(Number) });
    const read = (name: keyof Version["artifacts"]) => workspace.artifacts.read(version.artifacts[name]!);
    const report = EvaluationReport.parse(JSON.parse(Buffer.from(await read("metrics")).toString("utf8")));
    expect(report.classes?.holdout.confusion).toHaveLength(4);
    expect(decodeExplainer(await read("explainer"))).toMatchObject({ kind: "trees" });
    expect(Buffer.from(await read("card")).toString("utf8")).toContain("| killed |");
    const model = await loadModel({ onnx: await read("onnx"), model: await read("model"), golden: await read("golden") });
    const { holdout } = state.split as { holdout: Parameters<Workspace["artifacts"]["read"]>[0] };
    const matrix = decodeMatrix(await workspace.artifacts.read(holdout));
    const answers = await model.predictBatch(rowMajor(matrix), matrix.rows);
    const right = answers.filter(({ classes }, row) => classes?.called === matrix.target[row]).length;
    expect(right / matrix.rows).toBeCloseTo(version.metrics.accuracy!, 9);
    for (const { probability, classes } of answers.slice(0, 50)) {
      expect(classes!.probabilities[1]! + classes!.probabilities[2]!).toBeCloseTo(probability, 6);
    }
    await model.close();
  },
  300_000,
);
