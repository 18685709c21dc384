import { DataError } from "../errors";
import type { DatasetName } from "./datasetName";
import { readHeader } from "./source/header";
import type { SourceFile } from "./source/sourceFile";

/** Columns that only one dataset has. */
const MARKS: readonly (readonly [DatasetName, readonly string[]])[] = [
  ["baac-outcome", ["killed", "hospitalised"]],
  ["baac", ["grav"]],
  ["baac", ["hrmn"]],
  ["chicago", ["crash_type"]],
  ["chicago", ["first_crash_type", "crash_hour"]],
];

/** Tells a dataset by the headers of its files, whatever their names and order. Throws DataError when they tell nothing. */
export async function detectDataset(files: readonly SourceFile[]): Promise<DatasetName> {
  const columns = new Set<string>();
  for (const file of files) for (const column of (await readHeader(file)).columns) columns.add(column.toLowerCase());
  const found = MARKS.find(([, marks]) => marks.every((mark) => columns.has(mark)));
  if (found) return found[0];
  const looked = MARKS.map(([name, marks]) => `${marks.join(" and ")} (${name})`).join(", ");
  throw new DataError(
    `These files are no known dataset: none has the columns ${looked}.`,
    files.map(({ name }) => ({ path: `${name}:1`, message: "not recognised by its header" })),
  );
}
