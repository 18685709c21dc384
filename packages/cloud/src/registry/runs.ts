import type { Registry } from "@vigie/core/registry/registry";
import { Run } from "@vigie/core/registry/run";
import * as z from "zod";
import type { RegistryTable } from "./registryTable";
import { getTimedRecord, putTimedRecord } from "./timedRecords";

const ExperimentName = z.strictObject({ experiment: z.string() });

const CATALOGUE = "EXPERIMENTS";

/** `EXPERIMENT#name | RUN#start#id`, found by `RUN#id | POINTER`; the names of all experiments in `EXPERIMENTS | EXPERIMENT#name`. */
export function dynamoRuns(table: RegistryTable): Pick<Registry, "putRun" | "getRun" | "listRuns" | "listExperiments"> {
  return {
    async putRun(run) {
      await nameExperiment(table, run.experiment);
      const place = { pk: `EXPERIMENT#${run.experiment}`, sk: `RUN#${run.startedAt}#${run.id}` };
      await putTimedRecord(table, `RUN#${run.id}`, place, run);
    },
    getRun: (id) => getTimedRecord(table, `RUN#${id}`, Run),
    listRuns: (experiment) => table.list(`EXPERIMENT#${experiment}`, "RUN#", Run, { newestFirst: true }),
    listExperiments: async () => (await table.list(CATALOGUE, "EXPERIMENT#", ExperimentName)).map(({ experiment }) => experiment),
  };
}

/** Before the run, so that no run is in an experiment that is not listed; read first, because many runs at once would meet in one item. */
async function nameExperiment(table: RegistryTable, experiment: string): Promise<void> {
  const key = { pk: CATALOGUE, sk: `EXPERIMENT#${experiment}` };
  if (!(await table.get(key, ExperimentName))) await table.putIf(key, { experiment }, { ConditionExpression: "attribute_not_exists(pk)" });
}
