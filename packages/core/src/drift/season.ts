import { VisibleError } from "../errors";
import { MONTH_NAMES } from "./calendar";
import { type DriftTable, rowsAt } from "./driftTable";

/**
 * The reference rows of the months that occur in the current ones, and these months.
 *
 * @throws VisibleError 422 `no-season` when the tables have no month or share none
 */
export function sameMonths(reference: DriftTable, current: DriftTable): { table: DriftTable; months: number[] } {
  const months = [...new Set(monthsOf(current))].filter(Number.isInteger).sort((a, b) => a - b);
  const wanted = new Set(months);
  const indices: number[] = [];
  for (const [row, month] of monthsOf(reference).entries()) if (wanted.has(month)) indices.push(row);
  if (indices.length === 0) throw noSeason(`the reference has no row of month ${months.join(", ") || "(none is known)"}`);
  return { table: rowsAt(reference, Uint32Array.from(indices)), months };
}

function monthsOf({ columns }: DriftTable): ArrayLike<number> & Iterable<number> & { entries(): Iterable<[number, number]> } {
  const found = columns.find(({ name }) => MONTH_NAMES.includes(name.toLowerCase()));
  if (!found) throw noSeason(`there is no column ${MONTH_NAMES.join(", ")}`);
  return found.values;
}

function noSeason(reason: string): VisibleError {
  return new VisibleError(422, "no-season", `The same months cannot be compared: ${reason}.`, [{ path: "season", message: reason }]);
}
