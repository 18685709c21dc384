import { NotFoundError, VisibleError } from "../errors";
import type { Registry } from "../registry/registry";
import type { Run } from "../registry/run";
import type { Version } from "../registry/version";
import { Candidate } from "./candidate";
import type { Evaluated } from "./evaluate";
import type { Pipeline } from "./pipeline";
import { runPipeline, type StateEvent } from "./runPipeline";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

/** A digest as it is registered, and as it came out again. */
export type Reproduced = Record<"onnx" | "raw" | "prepared", { registered: string; found: string }> & {
  /** Whether all three are the same. */
  same: boolean;
  revision: { registered: string; running: string };
};

/**
 * Trains a version again, from its source to its graph, with the request that made it and the parameters that its search found.
 *
 * @param registry knows the version; nothing is written to it
 * @param workspace a new one, without results of before, that can read the source's files
 * @throws NotFoundError, and VisibleError 422 `not-reproducible` when the registry does not know what was asked for
 */
export async function reproduceVersion(
  { model, version: number }: { model: string; version: number },
  registry: Pick<Registry, "getVersion" | "getRun" | "getSource">,
  workspace: Workspace,
  onEvent?: (event: StateEvent) => void,
): Promise<Reproduced> {
  const version = await registry.getVersion(model, number);
  if (!version) throw new NotFoundError(`There is no version ${number} of ${model}.`);
  const run = await registry.getRun(version.run);
  const execution = run?.execution === undefined ? undefined : await registry.getRun(run.execution);
  if (!run || !execution?.request) throw notReproducible(version, "the request that made it is not known");
  const source = await registry.getSource(String(execution.request.source));
  if (!source) throw notReproducible(version, "its source is not known any more");
  await workspace.registry.putSource(source);
  const request = { ...execution.request, candidates: [candidateOf(version, run, execution)] };
  const state = await runPipeline(upToSelection, trainingSteps, { name: "reproduction", input: { request } }, workspace, onEvent);
  const { winner } = state.select as { winner: Evaluated };
  const digests = {
    onnx: { registered: version.artifacts.onnx.sha256, found: winner.artifacts.onnx.sha256 },
    raw: { registered: version.rawDigest, found: (state.ingest as { rawDigest: string }).rawDigest },
    prepared: { registered: version.preparedDigest, found: (state.prepare as { digest: string }).digest },
  };
  return {
    ...digests,
    same: Object.values(digests).every(({ registered, found }) => registered === found),
    revision: { registered: version.revision, running: workspace.revision },
  };
}

/** No gate and no registration: the version has passed both. */
const upToSelection: Pipeline = {
  ...trainingPipeline,
  states: trainingPipeline.states.slice(
    0,
    trainingPipeline.states.findIndex((state) => state.kind === "task" && state.step === "select") + 1,
  ),
};

/** The candidate that won, with what its search found in place of the search. */
function candidateOf(version: Version, run: Run, execution: Run): Candidate {
  const name = run.tags.candidate ?? "";
  const asked = (execution.request?.candidates as { name: string }[] | undefined) ?? [];
  const own = asked.find((candidate) => candidate.name === name || `${candidate.name}-baseline` === name);
  if (!own) throw notReproducible(version, `its candidate ${name} is not among those of the request`);
  const { search: _, ...fixed } = own as { name: string; search?: unknown };
  return Candidate.parse({ ...fixed, name, parameters: version.parameters });
}

function notReproducible({ model, version }: Version, why: string): VisibleError {
  return new VisibleError(422, "not-reproducible", `Version ${version} of ${model} cannot be trained again: ${why}.`);
}
