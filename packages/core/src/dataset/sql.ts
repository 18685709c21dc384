/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL of whether a text is one of several. DuckDB makes a join of a long IN, which costs more and does not keep the order of the rows. */
export function sqlIsOneOf(text: string, values: readonly string[]): string {
  return `(${values.map((value) => `${text} = ${sqlText(value)}`).join(" OR ")})`;
}
