import { DataError } from "../../errors";

/**
 * How much each row counts: its own weight times that of its class. Undefined when all count once.
 * Throws DataError when a weight is negative or no number, or fewer than two classes have any weight.
 */
export function rowWeights(target: Uint8Array, classWeights: Float64Array, own?: ArrayLike<number>): Float32Array | undefined {
  if (!own && classWeights.every((weight) => weight === 1)) return undefined;
  if (own && own.length !== target.length) throw new DataError(`${target.length} rows have ${own.length} weights.`);
  const weights = Float32Array.from(target, (label, row) => classWeights[label]! * (own ? own[row]! : 1));
  const odd = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (odd >= 0) throw new DataError(`The weight of row ${odd} is ${weights[odd]}.`);
  const counted = new Set(target.filter((_, row) => weights[row]! > 0));
  if (counted.size < 2) throw new DataError("All training rows of any weight are of one class: there is nothing to tell apart.");
  return weights;
}
