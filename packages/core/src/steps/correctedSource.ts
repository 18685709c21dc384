import type { QuarantinedRow } from "../dataset/quarantinedRows";
import { DataError } from "../errors";
import { readyMadeContract } from "../prepare/readyMadeDataset";
import type { Source } from "../registry/source";
import { sourceOf } from "./storeSource";
import type { Workspace } from "./workspace";

/** Rows named in the error of corrections that are of no quarantined row. */
const NAMED_ROWS = 10;

/**
 * Makes the source that replays rows in quarantine: the files of the first source, and a file of their corrections, which `ingest` replays.
 * The same corrections make the same source.
 *
 * @param quarantine the rows that the ingest of `source` left out
 * @throws DataError when a corrected row was not left out, or comes from ready-made tables, which are handed in anew
 */
export async function correctedSource(
  { source, quarantine, rows }: { source: Source; quarantine: readonly QuarantinedRow[]; rows: readonly Omit<QuarantinedRow, "reason">[] },
  { artifacts, now }: Pick<Workspace, "artifacts" | "now">,
  addedBy: string,
): Promise<Source> {
  if (readyMadeContract(source.dataset)) throw new DataError("Ready-made tables are not replayed: correct the table and hand it in.");
  const reasons = new Map(quarantine.map((row) => [placeOf(row), row.reason]));
  const strangers = rows.flatMap((row, index) => (reasons.has(placeOf(row)) ? [] : [{ index, row }]));
  if (strangers.length > 0) {
    const details = strangers.slice(0, NAMED_ROWS).map(({ index }) => ({ path: `rows.${index}`, message: "no such row is in quarantine" }));
    throw new DataError(`${strangers.length} of ${rows.length} rows are not in quarantine.`, details);
  }
  const ordered = [...rows].sort((a, b) => (a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1));
  const lines = ordered.map((row) =>
    [row.file, row.row, reasons.get(placeOf(row)) ?? "", JSON.stringify(row.original)].map(quoted).join(","),
  );
  const nth = source.files.filter(({ name }) => /^corrections-\d+\.csv$/.test(name)).length + 1;
  const name = `corrections-${nth}.csv`;
  const ref = await artifacts.put("raw", name, Buffer.from(`file,row,reason,original\n${lines.join("\n")}\n`));
  const { dataset, files, boundaries } = source;
  return sourceOf({ dataset, files: [...files, { name, ref }], ...(boundaries && { boundaries }), addedAt: now().toISOString(), addedBy });
}

function placeOf({ file, row }: Pick<QuarantinedRow, "file" | "row">): string {
  return `${row} ${file}`;
}

function quoted(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}
