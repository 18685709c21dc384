import { type ErrorDetail, VisibleError } from "../errors";
import type { SideColumn } from "./side";

/**
 * The columns of both sides in pairs, in the reference's order.
 *
 * @throws VisibleError 422 `other-columns` naming every column that is missing, not known, or of another type
 */
export function matchColumns(reference: readonly SideColumn[], current: readonly SideColumn[]): [SideColumn, SideColumn][] {
  const found = new Map(current.map((column) => [column.name, column]));
  const names = new Set(reference.map(({ name }) => name));
  const details: ErrorDetail[] = [];
  const pairs: [SideColumn, SideColumn][] = [];
  for (const column of reference) {
    const other = found.get(column.name);
    if (!other) details.push({ path: column.name, message: "is missing in the current rows" });
    else if (other.type !== column.type) details.push({ path: column.name, message: `is ${other.type}, ${column.type} in the reference` });
    else pairs.push([column, other]);
  }
  for (const { name } of current) {
    if (!names.has(name)) details.push({ path: name, message: "is not in the reference", accepted: [...names] });
  }
  if (details.length === 0) return pairs;
  const told = details.map(({ path, message }) => `${path} ${message}`).join(", ");
  throw new VisibleError(422, "other-columns", `The current rows cannot be compared with the reference: ${told}.`, details);
}
