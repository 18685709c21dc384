import * as z from "zod";
import { encodeExplainer } from "../explain/explainerFile";
import { makeExplainer } from "../explain/makeExplainer";
import { modelInsight } from "../explain/modelInsight";
import type { Trained } from "../learn/family";
import { exportOnnx } from "../onnx/exportOnnx";
import { makeGolden } from "../onnx/golden";
import { predictProbabilities } from "../predict/predictProbabilities";
import { profileTraining } from "../predict/trainingProfile";
import type { Contract } from "../prepare/contract";
import { decodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import type { Candidate } from "./candidate";
import { trainCandidate } from "./trainCandidate";
import type { Workspace } from "./workspace";

/** The files of a fitted model, not yet judged. */
export const Fitted = z.strictObject({
  onnx: ArtifactRef,
  preprocessing: ArtifactRef,
  /** Rows with the probability that the model gives before it is exported. */
  golden: ArtifactRef,
  /** What explains the model's answers one by one; absent for a family that has nothing of the kind. */
  explainer: ArtifactRef.exactOptional(),
  /** What the training rows held (`TrainingProfile`); absent in results of before it was kept. */
  profile: ArtifactRef.exactOptional(),
  /** What the model itself shows (`ModelInsight`); absent in results of before it was kept. */
  insight: ArtifactRef.exactOptional(),
  /** Probabilities of the validation rows by what has not seen them, float32, of a model that was trained on these rows as well. */
  unseen: ArtifactRef.exactOptional(),
  summary: z.record(z.string(), z.number()),
});

export type Fitted = z.infer<typeof Fitted>;

/**
 * Fits a candidate on stored matrices of a contract and stores its graph, preprocessing and golden rows.
 *
 * @param trained brings the model when it was trained elsewhere
 */
export async function fitCandidate(
  candidate: Candidate,
  contract: Contract,
  refs: { train: ArtifactRef; validation: ArtifactRef },
  { artifacts, log }: Workspace,
  trained?: () => Promise<Trained>,
): Promise<Fitted> {
  const [train, validation] = (await Promise.all([artifacts.read(refs.train), artifacts.read(refs.validation)])).map(decodeMatrix);
  if (!train || !validation) throw new RangeError("Training needs training and validation rows.");
  const { name, family } = candidate;
  const { model, preprocessing, summary, answerUnseen } = await (trained?.() ?? trainCandidate(candidate, contract, { train, validation }));
  log("trained", { name, family, ...summary });
  const { classes = 2 } = train;
  const golden = makeGolden(validation, predictProbabilities(model, preprocessing, validation), undefined, classes);
  const explainer = encodeExplainer(makeExplainer(model, preprocessing, train));
  const [onnxRef, preprocessingRef, goldenRef, explainerRef, profile, insight] = await Promise.all([
    artifacts.put("models", "model.onnx", exportOnnx(model, preprocessing, { classes })),
    artifacts.put("runs", "preprocessing.json", Buffer.from(JSON.stringify(preprocessing))),
    artifacts.put("models", "golden.json", Buffer.from(JSON.stringify(golden))),
    artifacts.put("models", "explainer.bin", explainer),
    artifacts.put("runs", "profile.json", Buffer.from(JSON.stringify(profileTraining(train, contract)))),
    artifacts.put("runs", "insight.json", Buffer.from(JSON.stringify(modelInsight(model, preprocessing, validation)))),
  ]);
  const unseen = answerUnseen && (await artifacts.put("runs", "unseen.bin", bytesOf(answerUnseen(validation))));
  return {
    onnx: onnxRef,
    preprocessing: preprocessingRef,
    golden: goldenRef,
    explainer: explainerRef,
    profile,
    insight,
    ...(unseen && { unseen }),
    summary,
  };
}

function bytesOf(probabilities: Float64Array): Uint8Array {
  return new Uint8Array(Float32Array.from(probabilities).buffer);
}
