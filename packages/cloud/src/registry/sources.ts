import type { Registry } from "@vigie/core/registry/registry";
import { Source } from "@vigie/core/registry/source";
import type { RegistryTable } from "./registryTable";
import { getTimedRecord, putTimedRecord } from "./timedRecords";

const PARTITION = "SOURCES";

/** `SOURCES | SOURCE#time#digest`, found by `SOURCE#digest | POINTER`. */
export function dynamoSources(table: RegistryTable): Pick<Registry, "putSource" | "getSource" | "latestSource"> {
  return {
    putSource: (source) =>
      putTimedRecord(table, `SOURCE#${source.id}`, { pk: PARTITION, sk: `SOURCE#${source.addedAt}#${source.id}` }, source),
    getSource: (id) => getTimedRecord(table, `SOURCE#${id}`, Source),
    latestSource: async () => (await table.list(PARTITION, "SOURCE#", Source, { newestFirst: true, limit: 1 }))[0],
  };
}
