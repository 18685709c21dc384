import * as z from "zod";
import { DataError } from "../errors";
import type { Trained } from "../learn/family";
import { contractNamed } from "../prepare/contracts";
import { adoptGraph } from "./adoptGraph";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { candidateMasking } from "./candidateMasking";
import { FailedElement } from "./failedElement";
import { Fitted, fitCandidate } from "./fitCandidate";
import { Plan } from "./plan";
import { remember } from "./remember";
import { closeRun, openRun } from "./runRecord";
import { joinShards, ShardPart, shardsOf } from "./shard";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

/** A fitted candidate: one graph of preprocessing and model, not yet judged. */
export const TrainedCandidate = Fitted.extend({ candidate: Candidate, run: z.string(), contract: z.string(), cached: z.boolean() });
export type TrainedCandidate = z.infer<typeof TrainedCandidate>;

/** Fits one candidate on the training rows and exports it, or takes the graph that it brings. Its run is written before the work and closed when the work fails. */
export const train = defineStep({
  name: "train",
  input: z.strictObject({
    plan: Plan,
    candidate: Candidate,
    datasetDigest: z.string(),
    train: ArtifactRef,
    validation: ArtifactRef,
    shards: z.array(z.union([ShardPart, FailedElement])),
  }),
  output: TrainedCandidate,
  async run({ plan, candidate, datasetDigest, train, validation, shards }, workspace) {
    const run = await openRun(plan, candidate, datasetDigest, workspace);
    try {
      const contract = contractNamed(plan.contract);
      const masking = candidateMasking(candidate, contract);
      const { family, parameters, preprocessing, onnx } = candidate;
      const identity = { family, parameters, preprocessing, masking, contract: plan.contract, train, validation, ...(onnx && { onnx }) };
      const { value, cached } = await remember(workspace, "train", identity, Fitted, () =>
        onnx
          ? adoptGraph(onnx, contract, validation, workspace)
          : fitCandidate(candidate, contract, { train, validation }, workspace, joined(candidate, shards, workspace)),
      );
      return { ...value, candidate, run, contract: plan.contract, cached };
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});

/** A forest that was grown in parts is joined instead of trained; one whose part failed fails with that part's reason. */
function joined(
  candidate: Candidate,
  shards: readonly (ShardPart | FailedElement)[],
  workspace: Workspace,
): (() => Promise<Trained>) | undefined {
  const expected = shardsOf(candidate);
  if (expected.length === 0) return undefined;
  return async () => {
    const failure = shards.map((one) => FailedElement.safeParse(one).data).find((one) => one !== undefined);
    if (failure) throw new DataError(`A part of the forest failed: ${failure.failed.cause}`);
    return joinShards(z.array(ShardPart).parse(shards), expected, workspace);
  };
}
