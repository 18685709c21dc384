import * as z from "zod";
import { withDatabase } from "../dataset/database";
import { cutWindow } from "../drift/cutWindow";
import { NotFoundError } from "../errors";
import { contractNamed } from "../prepare/contracts";
import { encodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import { RefreshPlan } from "./refreshPlan";
import { defineStep } from "./step";

/**
 * Cuts the current rows out of prepared accidents and puts them in the place of those of before. What is current is what the champion's data
 * do not hold; where there is nothing newer, the hold-out accidents.
 */
export const currentWindow = defineStep({
  name: "currentWindow",
  input: z.strictObject({ plan: RefreshPlan, dataset: z.string(), prepared: ArtifactRef }),
  output: z.strictObject({ kind: z.enum(["new", "holdout"]), rows: z.int().nonnegative(), matrix: ArtifactRef }),
  async run({ plan, dataset, prepared }, { artifacts, registry, now, log }) {
    const { model, contract, source } = plan;
    const alias = await registry.getAlias(model, "champion");
    const champion = alias && (await registry.getVersion(model, alias.version));
    if (!champion) throw new NotFoundError(`Model ${model} has no champion to be watched.`);
    const trainedOn = champion.dataset === undefined ? undefined : await registry.getDataset(champion.dataset);
    const known = trainedOn?.tables.accidents && (await artifacts.fetch(trainedOn.tables.accidents.ref));
    const path = await artifacts.fetch(prepared);
    const { matrix, kind, from, to, labelled } = await withDatabase((database) =>
      cutWindow(database, { prepared: path, known, contract: contractNamed(contract) }),
    );
    const stored = await artifacts.put("prepared", "window.matrix", encodeMatrix(matrix));
    await registry.putDriftWindow({
      model,
      contract,
      kind,
      source: source.id,
      dataset,
      version: champion.version,
      rows: matrix.rows,
      from,
      to,
      labelled,
      matrix: stored,
      at: now().toISOString(),
    });
    log("current window replaced", { model, kind, rows: matrix.rows, from, to });
    return { kind, rows: matrix.rows, matrix: stored };
  },
});
