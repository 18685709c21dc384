import { openSource } from "./openSource";
import { type SourceFile, sourceError } from "./sourceFile";

/** A header longer than this is no header. */
const MAX_HEADER_BYTES = 64 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The first line of a CSV file: its columns as written, its delimiter, and the bytes it takes, line end included. */
export type Header = { columns: string[]; delimiter: "," | ";"; bytes: number };

/** Reads no more of a file than its header. Throws DataError when it has none that can be read. */
export async function readHeader(file: SourceFile): Promise<Header> {
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of openSource(file)) {
    start = Buffer.concat([start, chunk]);
    if (start.includes("\n") || start.length > MAX_HEADER_BYTES) break;
  }
  return parseHeader(file.name, start);
}

/** What a reader expects of a file. `singleColumn`: a table may have one column, and so no delimiter. */
export type HeaderOptions = { singleColumn?: boolean };

/** The header at the beginning of `start`. Columns without a name are called after their place, `column_1`. */
export function parseHeader(name: string, start: Buffer, { singleColumn = false }: HeaderOptions = {}): Header {
  const end = start.indexOf("\n");
  const line = end < 0 ? start : start.subarray(0, end);
  if (line.subarray(0, -1).includes("\r")) throw sourceError(name, "lines end with CR alone: save it with LF or CRLF", 1);
  if (line.length > MAX_HEADER_BYTES) throw sourceError(name, "the first line is no header: it is too long", 1);
  if (line.includes(0)) throw sourceError(name, "holds NUL bytes: it is no text in UTF-8 or latin-1", 1);
  const text = line.subarray(line.subarray(0, 3).equals(BOM) ? 3 : 0).toString("latin1");
  const delimiter = delimiterOf(name, text, singleColumn);
  const columns = text
    .split(delimiter)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    )
    .map((cell, index) => cell || `column_${index + 1}`);
  const repeated = columns.find((column, index) => columns.findIndex((other) => other.toLowerCase() === column.toLowerCase()) < index);
  if (repeated) throw sourceError(name, "this column is there twice", 1, repeated);
  return { columns, delimiter, bytes: end < 0 ? start.length : end + 1 };
}

function delimiterOf(name: string, header: string, singleColumn: boolean): "," | ";" {
  const commas = header.split(",").length;
  const semicolons = header.split(";").length;
  if (commas > 1 || semicolons > 1) return semicolons > commas ? ";" : ",";
  if (singleColumn && !/[\t|]/.test(header)) return ",";
  const other = header.includes("\t") ? " It looks separated by tabs." : header.includes("|") ? ' It looks separated by "|".' : "";
  throw sourceError(name, `wrong delimiter: the header holds neither "," nor ";".${other}`, 1);
}
