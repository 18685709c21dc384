import type { DatasetName } from "../dataset/datasetName";
import { DataError, NotFoundError } from "../errors";
import { chi9 } from "./chi9";
import type { Contract } from "./contract";
import { fr13 } from "./fr13";
import { fr28 } from "./fr28";
import { fr35 } from "./fr35";
import { scene } from "./scene";

const CONTRACTS: readonly Contract[] = [scene, fr13, fr28, fr35, chi9];

/** Contracts that the rows of a dataset can train; the first is its own. */
const TRAINABLE: Readonly<Record<DatasetName, readonly [Contract, ...Contract[]]>> = {
  baac: [scene, fr13, fr28, fr35],
  "baac-outcome": [scene],
  chicago: [chi9],
};

/** Names of all contracts that a model can be trained with. */
export const contractNames: readonly string[] = CONTRACTS.map(({ name }) => name);

/** The contract of that name. Throws NotFoundError naming those that exist. */
export function contractNamed(name: string): Contract {
  const found = CONTRACTS.find((contract) => contract.name === name);
  if (!found) throw new NotFoundError(`There is no contract ${name}; there is ${contractNames.join(", ")}.`);
  return found;
}

/** The contract of that name, or the dataset's own. Throws DataError when rows of this dataset cannot train it, naming those that they can. */
export function contractFor(dataset: DatasetName, name?: string): Contract {
  const trainable = TRAINABLE[dataset];
  if (name === undefined) return trainable[0];
  const { name: known } = contractNamed(name);
  const found = trainable.find((contract) => contract.name === known);
  if (found) return found;
  const accepted = trainable.map((contract) => contract.name);
  const detail = { path: "contract", message: `rows of ${dataset} do not have its features`, accepted };
  throw new DataError(`Dataset ${dataset} cannot train contract ${name}; it can train ${accepted.join(", ")}.`, [detail]);
}
