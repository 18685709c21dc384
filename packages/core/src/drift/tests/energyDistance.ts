import type { Joint } from "../joint";

/** The energy distance, sqrt(2 x integral of (F_reference - F_current)²) (Székely and Rizzo; `scipy.stats.energy_distance`). In roots of the column's unit. */
export function energyDistance({ values, reference, current, referenceRows, currentRows }: Joint): number {
  let [difference, area] = [0, 0];
  for (let at = 0; at + 1 < values.length; at++) {
    difference += reference[at]! / referenceRows - current[at]! / currentRows;
    area += difference ** 2 * (values[at + 1]! - values[at]!);
  }
  return Math.sqrt(2 * area);
}
