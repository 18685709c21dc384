import { DataError } from "../errors";
import type { Dataset } from "./definition";
import type { ReadSource } from "./source/readSource";

/** Files that say something else about severity, or nothing, may not be pooled with those that do. Throws DataError naming every file to take out. */
export function refuseOtherLabels({ name, label }: Dataset, sources: readonly Pick<ReadSource, "name" | "header">[]): void {
  if (!label) return;
  const refused = sources.flatMap((source) => {
    const columns = new Set(source.header.columns.map((column) => column.toLowerCase()));
    if (columns.has(label.column)) return [];
    const other = Object.entries(label.others).find(([column]) => columns.has(column));
    const why = other ? `its label is ${other[0]} (${other[1]}), which is another target` : "nothing in it says what is severe";
    return [{ path: `${source.name}:1:${label.column}`, message: `has no column ${label.column}: ${why}. Take the file out` }];
  });
  if (refused.length === 0) return;
  const told = refused.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new DataError(`Dataset ${name} cannot be pooled from these files. ${told}.`, refused);
}
