import { gridDisk, latLngToCell } from "h3-js";

/** Cells of resolution 6 around the middle of France, the nearest first, up to 11,347 (61 rings). */
export function manyCells(count: number): string[] {
  return gridDisk(latLngToCell(46.5, 2.5, 6), 61).slice(0, count);
}
