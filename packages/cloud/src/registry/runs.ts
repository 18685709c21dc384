import type { Registry } from "@vigie/core/registry/registry";
import { Run } from "@vigie/core/registry/run";
import type { RegistryTable } from "./registryTable";
import { getTimedRecord, putTimedRecord } from "./timedRecords";

/** `EXPERIMENT#name | RUN#start#id`, found by `RUN#id | POINTER`. */
export function dynamoRuns(table: RegistryTable): Pick<Registry, "putRun" | "getRun" | "listRuns"> {
  return {
    putRun: (run) =>
      putTimedRecord(table, `RUN#${run.id}`, { pk: `EXPERIMENT#${run.experiment}`, sk: `RUN#${run.startedAt}#${run.id}` }, run),
    getRun: (id) => getTimedRecord(table, `RUN#${id}`, Run),
    listRuns: (experiment) => table.list(`EXPERIMENT#${experiment}`, "RUN#", Run, { newestFirst: true }),
  };
}
