import { DatasetName } from "../dataset/datasetName";
import { detectDataset } from "../dataset/detectDataset";
import type { SourceFile } from "../dataset/source/sourceFile";
import { DataError } from "../errors";
import { contractNamed, contractNames } from "../prepare/contracts";
import { readyMadeDataset } from "../prepare/readyMadeDataset";
import { readyMadeRoles } from "../prepare/readyMadeRoles";

/** Names that a source may have: the official datasets, and ready-made tables of each contract. */
export const sourceDatasets: readonly string[] = [...DatasetName.options, ...contractNames.map(contractNamed).map(readyMadeDataset)];

/**
 * Tells by the headers what files are: ready-made tables of a contract, or the official files of a dataset, whatever their names and order.
 * Throws DataError when they tell nothing, or do not tell plainly.
 */
export async function detectSource(files: readonly SourceFile[]): Promise<string> {
  const roles = await readyMadeRoles(files);
  return roles ? readyMadeDataset(roles.contract) : detectDataset(files);
}

/** The dataset of that name. Throws DataError naming those that exist. */
export function sourceDataset(name: string): string {
  if (sourceDatasets.includes(name)) return name;
  throw new DataError(`There is no dataset ${name}.`, [{ path: "dataset", message: "unknown dataset", accepted: sourceDatasets }]);
}
