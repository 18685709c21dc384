import { DatasetUse, datasetUseKey } from "@vigie/core/registry/datasetUse";
import { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import type { Registry } from "@vigie/core/registry/registry";
import type { RegistryTable } from "./registryTable";
import { getTimedRecord, putTimedRecordOnce } from "./timedRecords";

type DatasetCalls = Pick<Registry, "putDataset" | "getDataset" | "listDatasets" | "putDatasetUse" | "listDatasetUses">;

const PARTITION = "DATASETS";

/** `DATASETS | DATASET#time#digest`, found by `DATASET#digest | POINTER`; what was made of it beside the pointer, `DATASET#digest | USE#...`. */
export function dynamoDatasets(table: RegistryTable): DatasetCalls {
  return {
    putDataset: (version) =>
      putTimedRecordOnce(
        table,
        partitionOf(version.id),
        { pk: PARTITION, sk: `DATASET#${version.createdAt}#${version.id}` },
        version,
        DatasetVersion,
      ),
    getDataset: (id) => getTimedRecord(table, partitionOf(id), DatasetVersion),
    async listDatasets(dataset) {
      const versions = await table.list(PARTITION, "DATASET#", DatasetVersion, { newestFirst: true });
      return versions.filter((version) => dataset === undefined || version.dataset === dataset);
    },
    async putDatasetUse(use) {
      await table.putIf({ pk: partitionOf(use.dataset), sk: `USE#${datasetUseKey(use)}` }, use, {
        ConditionExpression: "attribute_not_exists(pk)",
      });
    },
    listDatasetUses: (dataset) => table.list(partitionOf(dataset), "USE#", DatasetUse),
  };
}

function partitionOf(id: string): string {
  return `DATASET#${id}`;
}
