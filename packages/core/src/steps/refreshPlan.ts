import { z } from "zod";
import { NotFoundError } from "../errors";
import { contractOfSource } from "../prepare/readyMadeDataset";
import { Source } from "../registry/source";
import { DriftCheckRequest } from "./driftCheckRequest";
import { defineStep } from "./step";
import { ModelName } from "./trainingRequest";

/** What starts a refresh: `{}` looks at the newest source with the model of its own contract. */
export const RefreshRequest = z.strictObject({
  /** That of the source's contract when left out. */
  model: ModelName.optional(),
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

/** Finds the newest source and the champion that it is held against. Throws NotFoundError when either is missing: nothing can be refreshed then. */
export const refreshPlan = defineStep({
  name: "refreshPlan",
  input: z.strictObject({ request: RefreshRequest }),
  output: RefreshPlan,
  async run({ request }, { registry, log }) {
    const source = await registry.latestSource();
    if (!source) throw new NotFoundError("No data has been handed in yet.");
    const usual = contractOfSource(source.dataset).name;
    const model = request.model ?? usual;
    const alias = await registry.getAlias(model, "champion");
    const champion = alias && (await registry.getVersion(model, alias.version));
    if (!champion) throw new NotFoundError(`Model ${model} has no champion to be watched.`);
    log("refresh", { model, source: source.id, champion: champion.version });
    const check = { model, current: { kind: "window" as const }, startedBy: request.startedBy };
    return { model, contract: champion.contract, source, sample: null, check };
  },
});
