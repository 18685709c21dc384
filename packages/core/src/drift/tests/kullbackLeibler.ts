import { fillZeros } from "../fillZeros";
import type { Shares } from "../shares";

/** The Kullback-Leibler divergence of the reference from the current, the sum of r ln(r / c), zeros filled and both sides renormalised. */
export function kullbackLeibler(shares: Shares): number {
  const [reference, current] = [normalised(fillZeros(shares.reference)), normalised(fillZeros(shares.current))];
  return reference.reduce((sum, r, bin) => sum + r * Math.log(r / current[bin]!), 0);
}

function normalised(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
