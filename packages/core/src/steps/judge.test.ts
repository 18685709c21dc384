import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EvaluationReport } from "../evaluate/evaluationReport";
import { seededRandom } from "../evaluate/random";
import { rocAuc } from "../evaluate/ranking";
import { PermutationImportance } from "../explain/permutationImportance";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { encodeMatrix } from "../prepare/matrixFile";
import type { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { fitCandidate } from "./fitCandidate";
import { folderWorkspace } from "./folderWorkspace";
import { judge } from "./judge";
import type { Workspace } from "./workspace";

const contract = contractNamed("fr13");
const features = contract.features.map(({ name }) => name);
const sides = { train: rowsOf(600, 1), validation: rowsOf(300, 2), holdout: rowsOf(300, 3) };
type Refs = Record<keyof typeof sides, ArtifactRef>;

let folder: string;
let workspace: Workspace;
let refs: Refs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-judge-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
  const stored = Object.entries(sides).map(
    async ([side, matrix]) => [side, await workspace.artifacts.put("prepared", `${side}.matrix`, encodeMatrix(matrix))] as const,
  );
  refs = Object.fromEntries(await Promise.all(stored)) as Refs;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Severe by the light, mostly. */
function rowsOf(rows: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: features.length * rows }, () => 1 + Math.floor(random() * 5));
  const light = features.indexOf("lum");
  const target = Uint8Array.from({ length: rows }, (_, row) => Number(random() < 0.15 * values[light * rows + row]!));
  return { features, rows, values, target, ids: Float64Array.from({ length: rows }, (_, row) => seed * 1e6 + row) };
}

async function judged(given: object) {
  const candidate = Candidate.parse({ name: "one", ...given });
  const fitted = await fitCandidate(candidate, contract, refs, workspace);
  const { artifacts } = await judge({ ...fitted, candidate, run: "one", contract: "fr13", cached: false }, refs, workspace);
  const read = async (ref: ArtifactRef) => JSON.parse(Buffer.from(await workspace.artifacts.read(ref)).toString("utf8"));
  return {
    artifacts,
    report: EvaluationReport.parse(await read(artifacts.metrics)),
    importance: PermutationImportance.parse(await read(artifacts.importance!)),
  };
}

test("a model that learnt from the validation rows is chosen by what its parts answer for rows that they have not seen", async () => {
  const member = { family: "boosting", parameters: { trees: 60, learningRate: 0.2, minRowsPerLeaf: 2, earlyStoppingRounds: 0 } };

  const { artifacts, report } = await judged({ family: "blend", parameters: { members: [member], combine: "folds", folds: 3 } });

  const session = await openSession(await workspace.artifacts.read(artifacts.onnx));
  const seen = rocAuc({ target: sides.validation.target, probability: await scoreMatrix(session, sides.validation) })!;
  await session.close();
  expect(seen).toBeGreaterThan(0.85);
  expect(report.validation.rocAuc).toBeLessThan(0.75);
  expect(Math.abs(report.validation.rocAuc! - report.holdout.rocAuc!)).toBeLessThan(0.1);
});

test("what a TabNet attends to, and a linear model's coefficients, stand beside what shuffling costs", async () => {
  const tabnet = await judged({ family: "tabnet", parameters: { epochs: 10, batchSize: 200, virtualBatchSize: 50, steps: 2 } });
  const linear = await judged({ family: "logistic" });

  expect(tabnet.importance.attention!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(linear.importance.coefficients!.map(({ feature }) => feature)).toContain("lum");
  expect(linear.importance.features[0]).toMatchObject({ feature: "lum" });
});
