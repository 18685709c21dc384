import { splitCells } from "@vigie/core/predict/file/csvCells";
import { invalid } from "../validate";
import { AnswerId } from "./labels.routes";

/** Rows count from 1 below the names of the columns. */
export type LabelRows = { rows: { row: number; id: string; severe: boolean }[]; refused: { row: number; message: string }[] };

/** Reads a CSV of labels. Throws VisibleError 422 when it does not name the columns `id` and `severe`. */
export function labelRows(text: string): LabelRows {
  const [header = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const delimiter = header.includes(";") ? ";" : ",";
  const names = (splitCells(header, delimiter) ?? []).map((name) => name.trim().toLowerCase());
  const [idColumn, severeColumn] = [names.indexOf("id"), names.indexOf("severe")];
  if (idColumn < 0 || severeColumn < 0) {
    throw invalid([{ path: "body", message: "The first line names the columns.", accepted: ["id", "severe"] }]);
  }
  const read: LabelRows = { rows: [], refused: [] };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const row = index + 1;
    const cells = splitCells(line, delimiter)?.map((cell) => cell.trim()) ?? [];
    const [id, severe] = [cells[idColumn] ?? "", cells[severeColumn] ?? ""];
    if (!AnswerId.safeParse(id).success) read.refused.push({ row, message: "This is not the id of an answer." });
    else if (!(severe in SEVERE)) read.refused.push({ row, message: "severe is 1 or 0." });
    else read.rows.push({ row, id, severe: SEVERE[severe as keyof typeof SEVERE] });
  }
  return read;
}

const SEVERE = Object.assign(Object.create(null) as Record<never, never>, { "1": true, "0": false, true: true, false: false });
