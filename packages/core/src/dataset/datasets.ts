import { DataError } from "../errors";
import { baacDataset } from "./baac/baac";
import { baacOutcomeDataset } from "./baacOutcome/baacOutcome";
import { chicagoDataset } from "./chicago/chicago";
import { DatasetName } from "./datasetName";
import type { Dataset } from "./definition";

const DATASETS: Readonly<Record<DatasetName, Dataset>> = { baac: baacDataset, "baac-outcome": baacOutcomeDataset, chicago: chicagoDataset };

/** The dataset of that name. Throws DataError naming those that exist. */
export function datasetNamed(name: string): Dataset {
  const known = DatasetName.safeParse(name);
  if (known.success) return DATASETS[known.data];
  throw new DataError(`There is no dataset ${name}.`, [{ path: "dataset", message: "unknown dataset", accepted: DatasetName.options }]);
}
