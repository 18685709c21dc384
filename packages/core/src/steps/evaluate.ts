import * as z from "zod";
import { ThresholdPolicy } from "../evaluate/threshold";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { judge } from "./judge";
import { Judged } from "./judged";
import { remember } from "./remember";
import { closeRun } from "./runRecord";
import { defineStep } from "./step";
import { TrainedCandidate } from "./train";

export const Evaluated = Judged.extend({ candidate: Candidate, run: z.string(), contract: z.string(), cached: z.boolean() });
export type Evaluated = z.infer<typeof Evaluated>;

/** Scores a candidate through the graph that would be served, chooses its threshold on validation, and closes its run. */
export const evaluate = defineStep({
  name: "evaluate",
  input: z.strictObject({ trained: TrainedCandidate, validation: ArtifactRef, holdout: ArtifactRef, threshold: ThresholdPolicy }),
  output: Evaluated,
  async run({ trained, validation, holdout, threshold }, workspace) {
    const { candidate, run, contract } = trained;
    try {
      const asItIs = candidate.onnx !== undefined;
      const identity = { onnx: trained.onnx, contract, validation, holdout, threshold, ...(asItIs && { asItIs }) };
      const { value, cached } = await remember(workspace, "evaluate", identity, Judged, () =>
        judge(trained, { validation, holdout }, workspace, threshold, !asItIs),
      );
      await closeRun(run, { status: "finished", metrics: value.metrics, artifacts: value.artifacts }, workspace);
      return { ...value, candidate, run, contract, cached };
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});
