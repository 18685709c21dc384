import { z } from "zod";
import { trainFamily } from "../learn/families";
import { exportOnnx } from "../onnx/exportOnnx";
import { makeGolden } from "../onnx/golden";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Contract } from "../prepare/contract";
import { decodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import type { Candidate } from "./candidate";
import type { Workspace } from "./workspace";

/** The files of a fitted model, not yet judged. */
export const Fitted = z.strictObject({
  onnx: ArtifactRef,
  preprocessing: ArtifactRef,
  /** Rows with the probability that the model gives before it is exported. */
  golden: ArtifactRef,
  summary: z.record(z.string(), z.number()),
});

export type Fitted = z.infer<typeof Fitted>;

/** Fits a candidate on stored matrices of a contract and stores its graph, preprocessing and golden rows. */
export async function fitCandidate(
  { name, family, parameters }: Candidate,
  contract: Contract,
  refs: { train: ArtifactRef; validation: ArtifactRef },
  { artifacts, log }: Workspace,
): Promise<Fitted> {
  const [train, validation] = (await Promise.all([artifacts.read(refs.train), artifacts.read(refs.validation)])).map(decodeMatrix);
  if (!train || !validation) throw new RangeError("Training needs training and validation rows.");
  const { model, preprocessing, summary } = await trainFamily(family, { train, validation }, contract, parameters);
  log("trained", { name, family, ...summary });
  const golden = makeGolden(validation, predictProbabilities(model, preprocessing, validation));
  const [onnxRef, preprocessingRef, goldenRef] = await Promise.all([
    artifacts.put("models", "model.onnx", exportOnnx(model, preprocessing)),
    artifacts.put("runs", "preprocessing.json", Buffer.from(JSON.stringify(preprocessing))),
    artifacts.put("models", "golden.json", Buffer.from(JSON.stringify(golden))),
  ]);
  return { onnx: onnxRef, preprocessing: preprocessingRef, golden: goldenRef, summary };
}
