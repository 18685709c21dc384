import { datasetUseKey } from "./datasetUse";
import type { Registry } from "./registry";
import type { RegistryState } from "./registryState";

/** How a registry over one document reads it and changes it. */
export type StateAccess = {
  look: <T>(work: (state: RegistryState) => T) => Promise<T>;
  change: <T>(work: (state: RegistryState) => T) => Promise<T>;
};

type DatasetCalls = Pick<Registry, "putDataset" | "getDataset" | "listDatasets" | "putDatasetUse" | "listDatasetUses">;

/** The dataset versions of a registry over one document. What is known already is not written again. */
export function datasetRecords({ look, change }: StateAccess): DatasetCalls {
  const getDataset = (id: string) => look(({ datasets }) => datasets.find((version) => version.id === id));
  const listDatasetUses = (dataset: string) =>
    look(({ datasetUses }) =>
      datasetUses.filter((use) => use.dataset === dataset).sort((a, b) => (datasetUseKey(a) < datasetUseKey(b) ? -1 : 1)),
    );
  return {
    getDataset,
    listDatasetUses,
    async putDataset(version) {
      const standing = await getDataset(version.id);
      if (standing) return standing;
      return change(({ datasets }) => {
        const meanwhile = datasets.find(({ id }) => id === version.id);
        if (!meanwhile) datasets.push(structuredClone(version));
        return meanwhile ?? version;
      });
    },
    listDatasets: (dataset) =>
      look(({ datasets }) =>
        datasets
          .filter((version) => dataset === undefined || version.dataset === dataset)
          .sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1)),
      ),
    async putDatasetUse(use) {
      const known = await listDatasetUses(use.dataset);
      if (known.some((other) => datasetUseKey(other) === datasetUseKey(use))) return;
      await change(({ datasetUses }) => {
        if (!datasetUses.some((other) => other.dataset === use.dataset && datasetUseKey(other) === datasetUseKey(use)))
          datasetUses.push(structuredClone(use));
      });
    },
  };
}
