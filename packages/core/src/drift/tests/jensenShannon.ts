import type { Shares } from "../shares";

/** The Jensen-Shannon distance, root of the divergence in natural logarithms: 0 to sqrt(ln 2) = 0.832555 (Endres and Schindelin, 2003). */
export function jensenShannon({ reference, current }: Shares): number {
  let divergence = 0;
  for (let bin = 0; bin < reference.length; bin++) {
    const [r, c] = [reference[bin]!, current[bin]!];
    const mean = (r + c) / 2;
    if (r > 0) divergence += r * Math.log(r / mean);
    if (c > 0) divergence += c * Math.log(c / mean);
  }
  return Math.sqrt(Math.max(0, divergence) / 2);
}
