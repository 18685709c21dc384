import { fillZeros } from "../fillZeros";
import type { Shares } from "../shares";

/** The population stability index, the sum of (r - c) ln(r / c) over the bins, zeros filled and nothing renormalised. */
export function populationStability(shares: Shares): number {
  const [reference, current] = [fillZeros(shares.reference), fillZeros(shares.current)];
  return reference.reduce((sum, r, bin) => sum + (r - current[bin]!) * Math.log(r / current[bin]!), 0);
}
