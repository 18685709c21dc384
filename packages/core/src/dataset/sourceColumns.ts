import { NUMBER_OF_2019 } from "./cells";
import type { SourceColumn } from "./definition";
import { type ReadBatch, wordsOf } from "./readBatch";

/** SQL of what the cells read of the columns, in two stages: `first` reads the cells as written (`<name>_raw`), `second` also what is in `first`. */
export type ColumnSql = { first: string[]; second: string[] };

/** Texts and numbers that the cells of a table read (see `SourceColumn`); NULL of a column that the file does not have. */
export function columnSql(batch: ReadBatch): ColumnSql {
  const { table, columns, types } = batch;
  const words = wordsOf(table);
  const first: string[] = [];
  const second: string[] = [];
  for (const column of table.columns) {
    const { name, zero, digits } = column;
    const isNumber = types.has(name);
    const [text, cast, number, whole, decimal] = [`${name}_text`, `${name}_cast`, `${name}_number`, `${name}_whole`, `${name}_decimal`];
    if (words.has(text)) (zero === undefined ? first : second).push(`${isNumber ? NO_TEXT : exactText(column, batch)} AS ${text}`);
    if (digits) first.push(`${isNumber ? `${name}_raw` : `digits_of(${cleanedText(name, batch)})`} AS ${name}_digits`);
    if (![cast, number, whole, decimal].some((each) => words.has(each))) continue;
    first.push(`${isNumber ? `${name}_raw` : columns.has(name) ? `number_of(${name}_raw)` : "CAST(NULL AS DOUBLE)"} AS ${cast}`);
    const given = `CASE ${zeroSql(column, batch)} WHEN ${cast} <> -1 THEN ${cast}`;
    // What is no number as it is may be one with a comma.
    const otherwise = isNumber ? "" : ` ELSE decimal_of(${exactText(column, batch)})`;
    if (words.has(number)) second.push(`${given} END AS ${number}`);
    if (words.has(whole)) second.push(`${isNumber ? `${given} END` : `whole_of(${given} END)`} AS ${whole}`);
    if (words.has(decimal)) second.push(`${given}${otherwise} END AS ${decimal}`);
  }
  return { first, second };
}

/** SQL of whether a cell is filled in, by what was written and by what else `first` tells. */
export function isFilled(name: string, batch: ReadBatch): string {
  const column = batch.table.columns.find((each) => each.name === name) ?? { name };
  if (!batch.types.has(name)) return `${exactText(column, batch)} IS NOT NULL`;
  return `CASE ${zeroSql(column, batch, `${name}_raw`)} WHEN ${name}_raw <> -1 THEN true END`;
}

/** The text of a cell without the marks of a missing value, NULL where no file has the column. */
export function cleanedText(name: string, { columns, padded }: Pick<ReadBatch, "columns" | "padded">): string {
  if (!columns.has(name)) return NO_TEXT;
  return padded.has(name) ? `text_of(trim(${name}_raw))` : `text_of(${name}_raw)`;
}

const NO_TEXT = "CAST(NULL AS VARCHAR)";

/** The cleaned text of a column, NULL also where 0 means that nothing was filled in. */
function exactText({ name, zero }: SourceColumn, batch: ReadBatch): string {
  const text = cleanedText(name, batch);
  if (zero === undefined) return text;
  if (zero === "missing") return `nonzero(${text})`;
  return `CASE WHEN ${isMissing(zero, batch)} THEN nonzero(${text}) ELSE ${text} END`;
}

/** A branch for 0, where it may mean that nothing was filled in: it is looked into only there. */
function zeroSql({ name, zero }: SourceColumn, batch: ReadBatch, number = `${name}_cast`): string {
  if (zero === undefined) return "";
  if (zero === "missing") return `WHEN ${number} = 0 THEN NULL`;
  return `WHEN ${number} = 0 THEN CASE WHEN ${isMissing(zero, batch)} THEN NULL ELSE 0 END`;
}

function isMissing(zero: Exclude<SourceColumn["zero"], "missing" | undefined>, batch: ReadBatch): string {
  if (zero === "missing up to 2018") return `num_acc_digits < ${NUMBER_OF_2019}`;
  const other = zero.missingWith;
  return batch.types.has(other) ? `coalesce(${other}_raw IN (0, -1), true)` : `nonzero(${cleanedText(other, batch)}) IS NULL`;
}
