import * as z from "zod";
import { ConflictError, DataError, NotFoundError } from "../errors";
import { contractOfSource, readyMadeContract } from "../prepare/readyMadeDataset";
import type { Source } from "../registry/source";
import { Plan } from "./plan";
import { reconcileRuns } from "./reconcile";
import { defineStep } from "./step";
import { TrainingRequest } from "./trainingRequest";
import { withBaselines } from "./withBaselines";
import type { Workspace } from "./workspace";

/**
 * Takes the pipeline's lease and writes the execution's run before any work begins. A lease whose execution is no longer running is
 * taken over and the runs that it left open are closed. Throws ConflictError while another execution runs.
 */
export const acquire = defineStep({
  name: "acquire",
  input: z.strictObject({
    pipeline: z.string(),
    execution: z.string(),
    /** `cause`: why a machine started it, as an alarm says it. */
    request: TrainingRequest.extend({ startedBy: z.string().default("schedule"), cause: z.string().max(500).exactOptional() }),
  }),
  output: Plan,
  async run({ pipeline, execution, request: { cause, ...request } }, workspace) {
    await takeLease(pipeline, execution, workspace);
    const source = await sourceOf(request.source, workspace);
    const contract = contractOfSource(source.dataset, request.contract).name;
    refuseOtherSplit(source.dataset, request.split.kind);
    const model = request.model ?? contract;
    await workspace.registry.putRun({
      id: execution,
      experiment: model,
      execution,
      status: "running",
      parameters: {
        split: request.split.kind,
        ...sampleParameters(request.sample),
        ...(request.synthesis ? { syntheticShare: request.synthesis.share, syntheticSeed: request.synthesis.seed } : {}),
        selection: request.selection,
        promotion: request.promotion,
      },
      metrics: {},
      tags: { kind: "pipeline", pipeline, dataset: source.dataset, ...(cause !== undefined && { cause }) },
      datasetDigest: source.id,
      contract,
      revision: workspace.revision,
      startedAt: workspace.now().toISOString(),
      startedBy: request.startedBy,
      request: { ...request, source: source.id, model, contract },
      artifacts: {},
    });
    const candidates = withBaselines(request.candidates);
    return { ...request, candidates, model, contract, pipeline, execution, run: execution, source };
  },
});

async function takeLease(pipeline: string, execution: string, workspace: Workspace): Promise<void> {
  const wanted = { pipeline, execution, acquiredAt: workspace.now().toISOString() };
  const held = await workspace.registry.acquireLease(wanted);
  if (held.execution === execution) return;
  if (await workspace.isRunning(held.execution)) throw alreadyRunning(pipeline, held.execution);
  await reconcileRuns(workspace.registry, held.execution, "failed", "The execution ended without closing its runs.", workspace.now());
  const now = await workspace.registry.acquireLease(wanted, held.execution);
  if (now.execution !== execution) throw alreadyRunning(pipeline, now.execution);
  workspace.log("lease taken over from an execution that is no longer running", { pipeline, from: held.execution });
}

function alreadyRunning(pipeline: string, execution: string): ConflictError {
  return new ConflictError(`Pipeline ${pipeline} is already running: ${execution}.`, [{ path: "execution", message: execution }]);
}

/** Nothing when all accidents are used. */
function sampleParameters(sample: TrainingRequest["sample"]): Record<string, number> {
  if (!sample) return {};
  return { ...("rows" in sample ? { sampleRows: sample.rows } : { sampleShare: sample.share }), sampleSeed: sample.seed };
}

/** Which rows of a ready-made table judge is told by its files, or by the hash of a row's number: drawn anew they would train a later model. */
function refuseOtherSplit(dataset: string, kind: TrainingRequest["split"]["kind"]): void {
  if (kind === "fixed" || !readyMadeContract(dataset)) return;
  const detail = { path: "split.kind", message: "a ready-made table is split as its files say", accepted: ["fixed"] };
  throw new DataError(`Split ${kind} is for official files: a ready-made table is split as its files say.`, [detail]);
}

async function sourceOf(id: string | undefined, { registry }: Workspace): Promise<Source> {
  const source = id === undefined ? await registry.latestSource() : await registry.getSource(id);
  if (!source) throw new NotFoundError(id === undefined ? "No data has been handed in yet." : `There is no source ${id}.`);
  return source;
}
