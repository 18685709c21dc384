import { DataError } from "../errors";

/** A row in quarantine: the file and line that it came from, why it was left out, and its cells as they came. */
export type QuarantinedRow = { file: string; row: number; reason: string; original: Record<string, string | null> };

/**
 * Reads a `quarantine.csv` of `writeQuarantine`, also after somebody corrected it in an editor or a spreadsheet.
 * Throws DataError naming the row that is none. Rows are counted with the header as 1.
 */
export function quarantinedRows(text: string): QuarantinedRow[] {
  const [header = [], ...lines] = csvLines(text.replace(/^\uFEFF/, ""));
  return lines.map((cells, index) => {
    const { file, row, reason, original } = Object.fromEntries(header.map((name, place) => [name, cells[place]]));
    if (!file || !row || !/^[1-9][0-9]*$/.test(row)) {
      throw new DataError(`Row ${index + 2} of the quarantine does not tell the file and row that it comes from.`);
    }
    return { file, row: Number(row), reason: reason ?? "", original: cellsOf(original, index + 2) };
  });
}

/** Cells of every line: separated by commas, quoted where they hold a comma, a quote or a line break. */
function csvLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (line.length > 1) lines.push(line);
    line = [];
  }
  return lines;
}

function cellsOf(original: string | undefined, row: number): QuarantinedRow["original"] {
  try {
    const cells: unknown = JSON.parse(original ?? "");
    if (typeof cells === "object" && cells !== null && !Array.isArray(cells)) return cells as QuarantinedRow["original"];
  } catch {}
  throw new DataError(`Row ${row} of the quarantine holds no row in its column "original": a JSON object of the row's cells is needed.`, [
    { path: `quarantine.csv:${row}:original`, message: "no JSON object" },
  ]);
}
