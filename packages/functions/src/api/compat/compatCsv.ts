import { VisibleError } from "@vigie/core/errors";
import type { Contract } from "@vigie/core/prepare/contract";
import { type Features, featuresSchema } from "@vigie/core/prepare/features";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { invalid, validate } from "../validate";

const MOST_ROWS = 1_000;

/**
 * Rows of features from a CSV whose first line names them; comma or semicolon, an empty cell is missing. Throws VisibleError 422 that
 * names each cell at fault as `body.<row from 0>.<feature>`.
 */
export function compatCsv(contract: Contract, text: string): Features[] {
  const rows = recordsOf(text);
  if (rows.length === 0) throw invalid([{ path: "body", message: "There is no row below the names of the features." }]);
  if (rows.length > MOST_ROWS) throw invalid([{ path: "body", message: `There are ${rows.length} rows; ${MOST_ROWS} are accepted.` }]);
  return validate(z.array(featuresSchema(contract)), rows.map(cellsOf), "body");
}

function recordsOf(text: string): Record<string, string>[] {
  try {
    const names = (list: string[]) => list.map((name) => name.trim());
    return parse(text, { columns: names, delimiter: [",", ";"], bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new VisibleError(422, "malformed-csv", `The body is not a well-formed CSV: ${(error as Error).message}`);
  }
}

function cellsOf(row: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readCell(cell)]));
}

function readCell(cell: string): unknown {
  if (cell === "") return null;
  return Number.isFinite(Number(cell)) ? Number(cell) : cell;
}
