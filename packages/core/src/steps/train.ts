import { z } from "zod";
import { contractNamed } from "../prepare/contracts";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { Fitted, fitCandidate } from "./fitCandidate";
import { Plan } from "./plan";
import { remember } from "./remember";
import { closeRun, openRun } from "./runRecord";
import { defineStep } from "./step";

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
        fitCandidate(candidate, contractNamed(plan.contract), { train, validation }, workspace),
      );
      return { ...value, candidate, run, contract: plan.contract, cached };
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});
