import * as z from "zod";
import { NotFoundError } from "../errors";
import { contractNamed } from "../prepare/contracts";
import { contractOfSource, officialDataset, officialDatasetOf } from "../prepare/readyMadeDataset";
import { Source } from "../registry/source";
import type { Version } from "../registry/version";
import { DriftCheckRequest } from "./driftCheckRequest";
import { defineStep } from "./step";
import { ModelName } from "./trainingRequest";
import type { Workspace } from "./workspace";

/** What starts a refresh: `{}` looks at the newest source with the model of its own contract. */
export const RefreshRequest = z.strictObject({
  /** That of the source's contract when left out. */
  model: ModelName.optional(),
  /** How the check at its end is made. */
  rule: DriftCheckRequest.shape.rule,
  season: DriftCheckRequest.shape.season,
  startedBy: z.string().default("schedule"),
});
export type RefreshRequest = z.infer<typeof RefreshRequest>;

/** What a refresh will do, decided once at its start. */
export const RefreshPlan = z.strictObject({
  model: ModelName,
  contract: z.string(),
  source: Source,
  /** Every accident: a window is never a sample. */
  sample: z.null(),
  check: DriftCheckRequest,
});
export type RefreshPlan = z.infer<typeof RefreshPlan>;

/**
 * Finds the newest source and the champion that it is held against; where the newest is of another dataset than the model asked for, the
 * source that its champion was trained on. Throws NotFoundError when either is missing: nothing can be refreshed then.
 */
export const refreshPlan = defineStep({
  name: "refreshPlan",
  input: z.strictObject({ request: RefreshRequest }),
  output: RefreshPlan,
  async run({ request }, { registry, log }) {
    const newest = await registry.latestSource();
    if (!newest) throw new NotFoundError("No data has been handed in yet.");
    const { model = contractOfSource(newest.dataset).name, startedBy, ...how } = request;
    const alias = await registry.getAlias(model, "champion");
    const champion = alias && (await registry.getVersion(model, alias.version));
    if (!champion) throw new NotFoundError(`Model ${model} has no champion to be watched.`);
    const source = await sourceFor(champion, newest, registry);
    log("refresh", { model, source: source.id, champion: champion.version });
    const check = { ...how, model, current: { kind: "window" as const }, startedBy };
    return { model, contract: champion.contract, source, sample: null, check };
  },
});

async function sourceFor(champion: Version, newest: Source, registry: Workspace["registry"]): Promise<Source> {
  if (officialDataset(newest.dataset) === officialDatasetOf(contractNamed(champion.contract))) return newest;
  const trainedOn = champion.dataset === undefined ? undefined : await registry.getDataset(champion.dataset);
  const source = trainedOn && (await registry.getSource(trainedOn.source));
  if (!source) throw new NotFoundError(`The newest data are of ${newest.dataset}, and those of model ${champion.model} are not kept.`);
  return source;
}
