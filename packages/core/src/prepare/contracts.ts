import { NotFoundError } from "../errors";
import type { Contract } from "./contract";
import { scene } from "./scene";

const CONTRACTS: readonly Contract[] = [scene];

/** Names of all contracts that a model can be trained with. */
export const contractNames: readonly string[] = CONTRACTS.map(({ name }) => name);

/** The contract of that name. Throws NotFoundError naming those that exist. */
export function contractNamed(name: string): Contract {
  const found = CONTRACTS.find((contract) => contract.name === name);
  if (!found) throw new NotFoundError(`There is no contract ${name}; there is ${contractNames.join(", ")}.`);
  return found;
}
