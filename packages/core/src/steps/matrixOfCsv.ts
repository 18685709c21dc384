import { DataError, type ErrorDetail } from "../errors";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";

/** Cells that are named in one error. */
const NAMED_CELLS = 20;

/**
 * Rows of a contract from a CSV whose first line names the features, in any order; comma or semicolon. Cells are numbers: codes that the
 * dictionary does not know are taken, because a drift check is to find them. An empty cell is missing.
 *
 * Throws DataError naming every column that is missing or not of the contract, and the cells that hold no number.
 */
export function matrixOfCsv({ name: contract, features }: Contract, text: string): Matrix {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const delimiter = lines[0]?.includes(";") ? ";" : ",";
  const header = cellsOf(lines[0] ?? "", delimiter);
  const names = features.map(({ name }) => name);
  refuseOtherColumns(contract, names, header);
  const rows = lines.length - 1;
  const values = new Float32Array(names.length * rows);
  const places = header.map((name) => names.indexOf(name));
  const wrong: ErrorDetail[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = cellsOf(lines[row + 1]!, delimiter);
    if (cells.length !== header.length)
      wrong.push({ path: `row ${row + 1}`, message: `has ${cells.length} cells, the header ${header.length}` });
    for (const [index, place] of places.entries()) {
      const cell = cells[index] ?? "";
      const value = cell === "" ? Number.NaN : Number(cell);
      if (cell !== "" && Number.isNaN(value))
        wrong.push({ path: `row ${row + 1}:${header[index]}`, message: `"${cell.slice(0, 40)}" is no number` });
      values[place * rows + row] = value;
    }
  }
  if (wrong.length > 0)
    throw new DataError(
      `${wrong.length} places of the CSV cannot be read: ${wrong[0]!.path} ${wrong[0]!.message}.`,
      wrong.slice(0, NAMED_CELLS),
    );
  return { features: names, rows, values, target: new Uint8Array(rows), ids: Float64Array.from({ length: rows }, (_, row) => row) };
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function refuseOtherColumns(contract: string, names: readonly string[], header: readonly string[]): void {
  const wrong: ErrorDetail[] = [
    ...names.filter((name) => !header.includes(name)).map((path) => ({ path, message: "is missing" })),
    ...header.filter((name) => !names.includes(name)).map((path) => ({ path, message: `is no feature of ${contract}`, accepted: names })),
    ...header.filter((name, index) => header.indexOf(name) !== index).map((path) => ({ path, message: "is there twice" })),
  ];
  if (wrong.length === 0) return;
  throw new DataError(
    `The columns are not those of contract ${contract}: ${wrong.map(({ path, message }) => `${path} ${message}`).join(", ")}.`,
    wrong,
  );
}
