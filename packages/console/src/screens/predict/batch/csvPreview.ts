/** The names of the columns and the first rows of a CSV; `separator` is what stands between its cells. */
export type CsvPreview = { columns: string[]; rows: string[][]; separator: string };

const SEPARATORS = [",", ";", "\t"] as const;

/**
 * Reads the beginning of a CSV (RFC 4180: quoted cells may hold separators, doubled quotes and line breaks). The separator is the one that
 * the first line holds most of. A last row that the beginning cuts off is left out.
 *
 * @param whole whether the text is the file to its end
 */
export function csvPreview(text: string, whole: boolean, most = 8): CsvPreview {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const separator = SEPARATORS.reduce((best, each) => (firstLine.split(each).length > firstLine.split(best).length ? each : best));
  const rows = rowsOf(text.replace(/^\uFEFF/, ""), separator, whole);
  const [columns = [], ...others] = rows;
  return { columns, rows: others.slice(0, most), separator };
}

function rowsOf(text: string, separator: string, whole: boolean): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    [row, cell] = [[], ""];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = "";
    } else if (char === "\n") endRow();
    else if (char !== "\r") cell += char;
  }
  if (whole && (cell !== "" || row.length > 0)) endRow();
  return rows;
}
