import type { SourceColumn, SourceTable } from "./definition";
import type { ReadSource } from "./source/readSource";

/** SQL of what the cells read of the columns, in two stages: `first` reads the cells as written (`<name>_raw`), `second` also what is in `first`. */
export type ColumnSql = { first: string[]; second: string[] };

/** Texts and numbers that the cells of a table read (see `SourceColumn`); NULL of a column that the file does not have. `columns` are those that it has. */
export function columnSql(table: SourceTable, columns: ReadonlyMap<string, string>, source: ReadSource): ColumnSql {
  const words = new Set(table.cells.flatMap(({ sql }) => sql.match(/\w+/g) ?? []));
  const first: string[] = [];
  const second: string[] = [];
  for (const column of table.columns) {
    const { name } = column;
    const [text, cast, number, decimal] = [`${name}_text`, `${name}_cast`, `${name}_number`, `${name}_decimal`];
    if (words.has(text)) {
      const to = column.zero === undefined ? first : second;
      to.push(`${exactText(name, table, columns, source)} AS ${text}`);
    }
    if (![cast, number, decimal].some((each) => words.has(each))) continue;
    first.push(`${columns.has(name) ? `number_of(${name}_raw)` : "CAST(NULL AS DOUBLE)"} AS ${cast}`);
    const zero = zeroSql(column, columns, source);
    if (words.has(number)) second.push(`CASE ${zero} WHEN ${cast} <> -1 THEN ${cast} END AS ${number}`);
    // What is no number as it is may be one with a comma.
    const otherwise = `decimal_of(${exactText(name, table, columns, source)})`;
    if (words.has(decimal)) {
      second.push(`CASE ${zero} WHEN ${cast} <> -1 THEN ${cast} ELSE ${otherwise} END AS ${decimal}`);
    }
  }
  return { first, second };
}

/** The cleaned text of a column, NULL where the file does not have it. */
export function exactText(name: string, table: SourceTable, columns: ReadonlyMap<string, string>, source: ReadSource): string {
  const column = table.columns.find((each) => each.name === name);
  const text = cleaned(name, columns, source);
  if (column?.zero === undefined) return text;
  if (column.zero === "missing") return `nonzero(${text})`;
  return `CASE WHEN ${isMissing(column.zero, columns, source)} THEN nonzero(${text}) ELSE ${text} END`;
}

/** A branch for 0, where it may mean that nothing was filled in: it is looked into only there. */
function zeroSql({ name, zero }: SourceColumn, columns: ReadonlyMap<string, string>, source: ReadSource): string {
  if (zero === undefined) return "";
  if (zero === "missing") return `WHEN ${name}_cast = 0 THEN NULL`;
  return `WHEN ${name}_cast = 0 THEN CASE WHEN ${isMissing(zero, columns, source)} THEN NULL ELSE 0.0 END`;
}

function isMissing(
  zero: Exclude<SourceColumn["zero"], "missing" | undefined>,
  columns: ReadonlyMap<string, string>,
  source: ReadSource,
): string {
  return zero === "missing up to 2018"
    ? `left(${cleaned("num_acc", columns, source)}, 4) <= '2018'`
    : `nonzero(${cleaned(zero.missingWith, columns, source)}) IS NULL`;
}

function cleaned(name: string, columns: ReadonlyMap<string, string>, { plain }: ReadSource): string {
  const written = columns.get(name);
  if (written === undefined) return "CAST(NULL AS VARCHAR)";
  return plain && !plain.padded.has(written) ? `text_of(${name}_raw)` : `text_of(trim(${name}_raw))`;
}
