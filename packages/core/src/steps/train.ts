import { z } from "zod";
import { families } from "../learn/families";
import { exportOnnx } from "../onnx/exportOnnx";
import { makeGolden } from "../onnx/golden";
import { predictProbabilities } from "../predict/predictProbabilities";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { Plan } from "./plan";
import { remember } from "./remember";
import { closeRun, openRun } from "./runRecord";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

const Fitted = z.strictObject({
  onnx: ArtifactRef,
  preprocessing: ArtifactRef,
  /** Rows with the probability that the model gives before it is exported. */
  golden: ArtifactRef,
  summary: z.record(z.string(), z.number()),
});

/** A fitted candidate: one graph of preprocessing and model, not yet judged. */
export const TrainedCandidate = Fitted.extend({ candidate: Candidate, run: z.string(), contract: z.string(), cached: z.boolean() });
export type TrainedCandidate = z.infer<typeof TrainedCandidate>;

/** Fits one candidate on the training rows and exports it. Its run is written before the work and closed when the work fails. */
export const train = defineStep({
  name: "train",
  input: z.strictObject({ plan: Plan, candidate: Candidate, datasetDigest: z.string(), train: ArtifactRef, validation: ArtifactRef }),
  output: TrainedCandidate,
  async run({ plan, candidate, datasetDigest, train, validation }, workspace) {
    const run = await openRun(plan, candidate, datasetDigest, workspace);
    try {
      const identity = { family: candidate.family, parameters: candidate.parameters, contract: plan.contract, train, validation };
      const { value, cached } = await remember(workspace, "train", identity, Fitted, () =>
        fit(candidate, plan.contract, { train, validation }, workspace),
      );
      return { ...value, candidate, run, contract: plan.contract, cached };
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});

async function fit(
  { name, family, parameters }: Candidate,
  contractName: string,
  refs: { train: ArtifactRef; validation: ArtifactRef },
  { artifacts, log }: Workspace,
): Promise<z.input<typeof Fitted>> {
  const contract = contractNamed(contractName);
  const [train, validation] = (await Promise.all([artifacts.read(refs.train), artifacts.read(refs.validation)])).map(decodeMatrix);
  if (!train || !validation) throw new RangeError("Training needs training and validation rows.");
  const { model, preprocessing, summary } = families[family]({ train, validation }, contract, parameters);
  log("trained", { name, family, ...summary });
  const golden = makeGolden(validation, predictProbabilities(model, preprocessing, validation));
  const [onnxRef, preprocessingRef, goldenRef] = await Promise.all([
    artifacts.put("models", "model.onnx", exportOnnx(model, preprocessing)),
    artifacts.put("runs", "preprocessing.json", Buffer.from(JSON.stringify(preprocessing))),
    artifacts.put("models", "golden.json", Buffer.from(JSON.stringify(golden))),
  ]);
  return { onnx: onnxRef, preprocessing: preprocessingRef, golden: goldenRef, summary };
}
