import { DatasetName } from "../dataset/datasetName";
import { DataError } from "../errors";
import type { Contract, Feature } from "./contract";
import { contractFor, contractNamed, contractNames } from "./contracts";

const PREFIX = "table-";

/** Name of the dataset that ready-made tables of a contract are: `table-fr28`. It says in a source which contract its rows are of. */
export function readyMadeDataset({ name }: Contract): string {
  return `${PREFIX}${name}`;
}

/** The contract of ready-made tables; undefined for a dataset of official files. */
export function readyMadeContract(dataset: string): Contract | undefined {
  const name = dataset.startsWith(PREFIX) ? dataset.slice(PREFIX.length) : undefined;
  return name !== undefined && contractNames.includes(name) ? contractNamed(name) : undefined;
}

/** The column of the ingested table that holds a feature as it was made: no column of the official tables is called so. */
export function featureColumn({ name }: Pick<Feature, "name">): string {
  return `feature_${name}`;
}

/** The same features, taken as they are from the table that `ingestReadyMade` made. */
export function asReadyMade(contract: Contract): Contract {
  const features = contract.features.map(({ grouping: _, ...feature }) => {
    return { ...feature, derivation: { kind: "field" as const, column: featureColumn(feature) } };
  });
  return { ...contract, unit: "accident", features };
}

/** The official dataset whose rows a contract describes. */
export function officialDatasetOf(contract: Contract): DatasetName {
  return contract.name === contractFor("chicago").name ? "chicago" : "baac";
}

/** The official dataset that the canonical tables of a source are of: for ready-made tables, that of their contract. */
export function officialDataset(dataset: string): DatasetName {
  const contract = readyMadeContract(dataset);
  return contract ? officialDatasetOf(contract) : DatasetName.parse(dataset);
}

/**
 * The contract that the rows of a source train: the one asked for, or the source's own. Throws DataError when its rows cannot train it,
 * naming those that they can.
 */
export function contractOfSource(dataset: string, asked?: string): Contract {
  const own = readyMadeContract(dataset);
  if (!own) return contractFor(DatasetName.parse(dataset), asked);
  if (asked === undefined || asked === own.name) return own;
  const detail = { path: "contract", message: `a ready-made table of ${own.name} has the features of no other`, accepted: [own.name] };
  throw new DataError(`Dataset ${dataset} cannot train contract ${asked}; it can train ${own.name}.`, [detail]);
}
