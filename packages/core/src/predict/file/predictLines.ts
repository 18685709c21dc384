import type { Contract } from "../../prepare/contract";
import type { LoadedModel } from "../loadedModel";
import { splitCells, writeCell } from "./csvCells";
import { type FileSummary, MOST_ERRORS } from "./fileSummary";
import { readColumns, type TableColumns } from "./tableColumns";

export type PredictLines = {
  model: Pick<LoadedModel, "bundle" | "predictClasses">;
  contract: Pick<Contract, "name" | "features">;
  /** The line that names the columns. */
  header: string;
  /** All other lines, in blocks. */
  lines: AsyncIterable<string[]>;
  /** Column of what really happened: 1 or 0, or the number of the class. */
  label: string;
  /** Takes the answers as CSV, without the line that names them. */
  write(text: string): Promise<void> | void;
};

/** Rows that are scored together. */
const BLOCK_ROWS = 4096;

/** The names of the columns that are written: those handed on, then the answer. */
export function answerHeader(
  header: string,
  contract: Pick<Contract, "name" | "features">,
  label: string,
  classes: readonly string[],
): string {
  const { others } = readColumns(header, contract, label);
  const ofClasses = classes.length > 2 ? [...classes.map((name) => `probability_${name}`), "class"] : [];
  return `${[...others.map(({ name }) => writeCell(name)), "probability", "severe", ...ofClasses, "imputed", "error"].join(",")}\n`;
}

/**
 * Answers the rows of a CSV, one line for each in their order; a row that does not fit is answered by what is wrong with it. Rows pass
 * through typed arrays in blocks: what is held at a time does not grow with the file.
 */
export async function predictLines({ model, contract, header, lines, label, write }: PredictLines): Promise<FileSummary> {
  const columns = readColumns(header, contract, label);
  const { bundle } = model;
  const classes = bundle.classes.length;
  const confusion = columns.label === undefined ? null : Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  const summary: FileSummary = { rows: 0, answered: 0, refused: 0, severe: 0, errors: [], absent: columns.absent, confusion };
  const width = contract.features.length;
  const values = new Float32Array(BLOCK_ROWS * width);
  const answer = async (block: readonly string[]): Promise<void> => {
    const read = block.map((line, row) => readLine(line, columns, values.subarray(row * width, (row + 1) * width)));
    const given = await model.predictClasses(values.subarray(0, block.length * width), block.length);
    let text = "";
    for (const [row, { cells, missing, error }] of read.entries()) {
      summary.rows++;
      const handedOn = columns.others.map(({ column }) => writeCell(cells[column] ?? "")).join(",");
      const before = columns.others.length > 0 ? `${handedOn},` : "";
      if (error !== undefined) {
        summary.refused++;
        if (summary.errors.length < MOST_ERRORS) summary.errors.push({ row: summary.rows, message: error });
        text += `${before},,${classes > 2 ? ",".repeat(classes + 1) : ""},${writeCell(error)}\n`;
        continue;
      }
      const probabilities = given.subarray(row * classes, (row + 1) * classes);
      const probability = severeProbability(probabilities, bundle.classes);
      const severe = probability >= bundle.threshold ? 1 : 0;
      const called = classes > 2 ? probabilities.indexOf(Math.max(...probabilities)) : severe;
      const ofClasses = classes > 2 ? `,${Array.from(probabilities, digits).join(",")},${called}` : "";
      summary.answered++;
      summary.severe += severe;
      const actual = confusion && columns.label !== undefined ? classOf(cells[columns.label], classes) : undefined;
      if (confusion && actual !== undefined) confusion[actual]![called]!++;
      text += `${before}${digits(probability)},${severe}${ofClasses},${missing},\n`;
    }
    await write(text);
  };
  for await (const some of lines) {
    for (let from = 0; from < some.length; from += BLOCK_ROWS) await answer(some.slice(from, from + BLOCK_ROWS));
  }
  return summary;
}

type Line = { cells: readonly string[]; missing: number; error: string | undefined };

const BROKEN = "a quote has no end on this line; a cell may not hold a line break";

/** Reads a line into its row of values, which are missing until they are known. */
function readLine(line: string, { delimiter, width, features }: TableColumns, values: Float32Array): Line {
  values.fill(Number.NaN);
  const cells = splitCells(line, delimiter);
  if (!cells) return { cells: [], missing: 0, error: BROKEN };
  if (cells.length !== width) return { cells, missing: 0, error: `${cells.length} cells where ${width} columns are named` };
  let missing = values.length - features.length;
  for (const { column, feature, read } of features) {
    const value = read(cells[column]!);
    if (typeof value === "string") return { cells, missing, error: value };
    values[feature] = value;
    if (Number.isNaN(value)) missing++;
  }
  return { cells, missing, error: undefined };
}

/** Of two classes the second; of more those that are severe, as `asSevere` adds them up. */
function severeProbability(probabilities: Float32Array, names: readonly string[]): number {
  if (names.length === 2) return probabilities[1]!;
  const sum = (probabilities[names.indexOf("killed")] ?? 0) + (probabilities[names.indexOf("hospitalised")] ?? 0);
  return Math.min(1, sum);
}

function classOf(cell: string | undefined, classes: number): number | undefined {
  const number = cell === undefined || cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isInteger(number) && number >= 0 && number < classes ? number : undefined;
}

/** Seven digits are what float32 holds. */
function digits(probability: number): string {
  return String(Math.round(probability * 1e7) / 1e7);
}
