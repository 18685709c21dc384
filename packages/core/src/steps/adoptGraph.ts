import { DataError } from "../errors";
import { makeGolden } from "../onnx/golden";
import { openSession } from "../onnx/session";
import type { Contract } from "../prepare/contract";
import { decodeMatrix } from "../prepare/matrixFile";
import type { ArtifactRef } from "./artifact";
import type { Fitted } from "./fitCandidate";
import { answersOf } from "./judgeScores";
import type { Workspace } from "./workspace";

/**
 * A graph that somebody else trained in place of a fitted model: it has to take the features of the contract as they are, and its golden
 * rows are what it answers to validation rows now. Nothing explains its answers. Throws DataError, or VisibleError 422 `bad-model`, when it
 * does not fit.
 */
export async function adoptGraph(
  onnx: ArtifactRef,
  contract: Contract,
  validation: ArtifactRef,
  { artifacts }: Pick<Workspace, "artifacts">,
): Promise<Fitted> {
  const features = contract.features.map(({ name }) => name);
  const golden = await goldenOf(await artifacts.read(onnx), await artifacts.read(validation), features);
  const preprocessing = { features, encodings: features.map((feature) => ({ kind: "passthrough", feature })) };
  const [goldenRef, preprocessingRef] = await Promise.all([
    artifacts.put("models", "golden.json", json(golden)),
    artifacts.put("runs", "preprocessing.json", json(preprocessing)),
  ]);
  return { onnx, golden: goldenRef, preprocessing: preprocessingRef, summary: {} };
}

async function goldenOf(onnx: Uint8Array, validation: Uint8Array, features: readonly string[]): Promise<unknown> {
  const matrix = decodeMatrix(validation);
  const session = await openSession(onnx);
  try {
    if (session.features !== features.length) {
      throw new DataError(`The model takes ${session.features} features, the contract has ${features.length}: ${features.join(", ")}.`);
    }
    const { classes = 2 } = matrix;
    if (session.classes !== classes) throw new DataError(`The model tells ${session.classes} classes apart, the rows ${classes}.`);
    const answers = await answersOf(session, matrix);
    return makeGolden(matrix, answers.classes?.probabilities ?? answers.severe.probability, undefined, classes);
  } finally {
    await session.close();
  }
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
