import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../errors";
import { type QuarantinedRow, quarantinedRows } from "./quarantinedRows";
import { REPLACES_FILE, REPLACES_ROW } from "./replayedRows";
import type { SourceFile } from "./source/sourceFile";

/**
 * Turns a quarantine file whose `original` cells were corrected into source files, one for each file that its rows came from, written
 * to `outDir`. Handed in together with the files of the first ingest they replace the rows that they correct, so that nothing
 * counts twice; rows that are still wrong go into quarantine again.
 *
 * @param request.quarantine path of a `quarantine.csv` as `ingest` writes it; rows that shall not be replayed are left out of it
 * @returns the files to be handed in besides the first ones
 * @throws DataError naming the line that is no quarantined row
 */
export async function replayQuarantine(request: { quarantine: string; outDir: string }): Promise<SourceFile[]> {
  const rows = quarantinedRows(await readFile(request.quarantine, "utf8")).map(withoutPlace);
  if (rows.length === 0) throw new DataError("There is no row to replay: the quarantine is empty.");
  await mkdir(request.outDir, { recursive: true });
  const files: SourceFile[] = [];
  for (const [index, name] of [...new Set(rows.map(({ file }) => file))].entries()) {
    const path = join(request.outDir, `replay-${index}.csv`);
    await writeFile(path, csvOf(rows.filter(({ file }) => file === name)));
    files.push({ name: `replay-${name.replace(/\.gz$/, "")}`, path });
  }
  return files;
}

/** A row that was a replay already takes a new place; the one that it had is not a column of its table. */
function withoutPlace(row: QuarantinedRow): QuarantinedRow {
  const { [REPLACES_FILE]: _file, [REPLACES_ROW]: _row, ...original } = row.original;
  return { ...row, original };
}

function csvOf(rows: readonly QuarantinedRow[]): string {
  const columns = Object.keys(rows[0]?.original ?? {});
  const lines = rows.map(({ file, row, original }) => {
    const strange = Object.keys(original).find((column) => !columns.includes(column));
    if (strange) throw new DataError(`Row ${row} of ${file} has a column ${strange} in the quarantine that its other rows have not.`);
    return [...columns.map((column) => original[column] ?? ""), file, String(row)].map(quoted).join(",");
  });
  return `${[[...columns, REPLACES_FILE, REPLACES_ROW].map(quoted).join(","), ...lines].join("\n")}\n`;
}

function quoted(cell: string): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}
