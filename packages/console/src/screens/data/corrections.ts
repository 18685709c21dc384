import type { QuarantineRow } from "./datasets";

/** What was changed of quarantined rows: new cells by row. A row stands here only while it differs from the file. */
export type Corrections = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function rowKey({ file, row }: Pick<QuarantineRow, "file" | "row">): string {
  return `${row} ${file}`;
}

/** The corrections after a cell was typed in. A cell that is as it was is no correction. */
export function corrected(before: Corrections, row: QuarantineRow, column: string, value: string): Corrections {
  const key = rowKey(row);
  const cells = { ...before[key], [column]: value };
  if (value === (row.original[column] ?? "")) delete cells[column];
  const { [key]: _, ...others } = before;
  return Object.keys(cells).length > 0 ? { ...others, [key]: cells } : others;
}

/** The rows that are handed in: whole, with their changed cells; a blank cell is none. Rows that were not corrected stay out. */
export function replayed(rows: readonly QuarantineRow[], corrections: Corrections): Pick<QuarantineRow, "file" | "row" | "original">[] {
  return rows.flatMap((row) => {
    const cells = corrections[rowKey(row)];
    if (!cells) return [];
    const changed = Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, value === "" ? null : value]));
    return [{ file: row.file, row: row.row, original: { ...row.original, ...changed } }];
  });
}
