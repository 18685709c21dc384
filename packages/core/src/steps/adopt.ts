import { z } from "zod";
import { DataError } from "../errors";
import { makeGolden } from "../onnx/golden";
import { openSession } from "../onnx/session";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { Evaluated } from "./evaluate";
import { judge } from "./judge";
import { answersOf } from "./judgeScores";
import { Plan } from "./plan";
import { closeRun, openRun } from "./runRecord";
import { defineStep } from "./step";

/**
 * Judges a graph that somebody else trained as if it were a candidate: it has to take the features of the contract, its golden rows are
 * what it answers now, its threshold is chosen on the validation rows, and its figures are those of the frozen hold-out. The graph itself
 * stays as it is, without a calibration of ours. Throws DataError, or VisibleError 422 `bad-model`, when it does not fit.
 */
export const adopt = defineStep({
  name: "adopt",
  input: z.strictObject({
    plan: Plan,
    candidate: Candidate,
    onnx: ArtifactRef,
    datasetDigest: z.string(),
    validation: ArtifactRef,
    holdout: ArtifactRef,
  }),
  output: z.strictObject({ winner: Evaluated }),
  async run({ plan, candidate, onnx, datasetDigest, validation, holdout }, workspace) {
    const { artifacts } = workspace;
    const run = await openRun(plan, candidate, datasetDigest, workspace);
    try {
      const features = contractNamed(plan.contract).features.map(({ name }) => name);
      const [golden, preprocessing] = await Promise.all([
        artifacts.put("models", "golden.json", await goldenOf(await artifacts.read(onnx), await artifacts.read(validation), features)),
        artifacts.put("runs", "preprocessing.json", json({ features, encodings: features.map(untouched) })),
      ]);
      const fitted = { onnx, golden, preprocessing, summary: {}, candidate, run, contract: plan.contract, cached: false };
      const judged = await judge(fitted, { validation, holdout }, workspace, plan.threshold, false);
      await closeRun(run, { status: "finished", metrics: judged.metrics, artifacts: judged.artifacts }, workspace);
      return { winner: { ...judged, candidate, run, contract: plan.contract, cached: false } };
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});

/** What it answers on validation rows, now and for ever. */
async function goldenOf(onnx: Uint8Array, validation: Uint8Array, features: readonly string[]): Promise<Uint8Array> {
  const matrix = decodeMatrix(validation);
  const session = await openSession(onnx);
  try {
    if (session.features !== features.length) {
      throw new DataError(`The model takes ${session.features} features, the contract has ${features.length}: ${features.join(", ")}.`);
    }
    const { classes = 2 } = matrix;
    if (session.classes !== classes) throw new DataError(`The model tells ${session.classes} classes apart, the rows ${classes}.`);
    const answers = await answersOf(session, matrix);
    return json(makeGolden(matrix, answers.classes?.probabilities ?? answers.severe.probability, undefined, classes));
  } finally {
    await session.close();
  }
}

function untouched(feature: string) {
  return { kind: "passthrough", feature };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
