import { isUtf8 } from "node:buffer";
import type { Header } from "./header";
import { sourceError } from "./sourceFile";

/** Between the cells of a normalised row. As it is no text, no quoting is needed; where it occurs in a cell it becomes a blank. */
export const CELL_SEPARATOR = "\u001f";

/** A record longer than this has a quote that never closes, or is no record. */
const MAX_RECORD_BYTES = 1024 * 1024;

/** The longest cell that a spreadsheet holds; an address has 300 bytes at most. */
const MAX_CELL_BYTES = 32_767;

/** Room for a line number and its separator. */
const NUMBER_BYTES = 17;

const LINE_BREAK = Buffer.from("\n");
const SEPARATOR = 0x1f;
const NUL = 0;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;

const latin1 = new TextDecoder("windows-1252");

/**
 * Rewrites CSV, chunk by chunk, as one line per record: the line number in the source, then the cells, in UTF-8 and without quotes.
 * Blank lines are skipped, line breaks within a cell become blanks, records that are not UTF-8 are read as latin-1 (Windows-1252).
 *
 * It is a pass of our own, before DuckDB's, so that whatever is wrong is named by its line in the source.
 * Throws DataError at NUL bytes, at a record with more or fewer cells than the header, at a cell without end, at a quote that never closes,
 * and when the file ends, if records are UTF-8 and a few others are not: these are damaged.
 */
export class CsvNormaliser {
  rows = 0;
  encoding: "ascii" | "utf-8" | "latin-1" = "ascii";
  #line = 2;
  #utf8 = 0;
  #latin1 = 0;
  #firstLatin1: { line: number; column: string | undefined } | undefined;
  /** Where the last record that was not complete broke off. */
  #brokenOff: { cell: number; quoted: boolean } = { cell: 0, quoted: false };
  #rest: Buffer = Buffer.alloc(0);
  readonly #delimiter: number;

  constructor(
    private readonly file: string,
    private readonly header: Header,
  ) {
    this.#delimiter = header.delimiter.charCodeAt(0);
  }

  /** The rows that are complete so far. */
  push(chunk: Buffer): Buffer {
    const input = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const { rows, read } = this.#scan(input, false);
    this.#rest = input.subarray(read);
    if (this.#rest.length > MAX_RECORD_BYTES) throw this.#unclosed();
    return rows;
  }

  /** The last row, when the file does not end with a line break. */
  end(): Buffer {
    const { rows, read } =
      this.#rest.length === 0 ? { rows: this.#rest, read: 0 } : this.#scan(Buffer.concat([this.#rest, LINE_BREAK]), true);
    if (read < this.#rest.length) throw this.#unclosed();
    if (this.#firstLatin1 && this.#utf8 > this.#latin1) {
      const { line, column } = this.#firstLatin1;
      throw sourceError(this.file, `this cell is not UTF-8, as ${this.#utf8} other rows of the file are: it is damaged`, line, column);
    }
    return rows;
  }

  #scan(input: Buffer, last: boolean): { rows: Buffer; read: number } {
    // A byte of latin-1 takes up to three in UTF-8, and every row gains its line number.
    const output = Buffer.allocUnsafe(3 * input.length + NUMBER_BYTES * lineBreaks(input));
    let written = 0;
    let read = 0;
    for (;;) {
      const record = this.#record(input, read, output, written, last);
      if (!record) return { rows: output.subarray(0, written), read };
      ({ written, read } = record);
    }
  }

  /** Writes the record that begins at `start`; undefined when the input ends before it does. */
  #record(input: Buffer, start: number, output: Buffer, outputStart: number, last: boolean): { written: number; read: number } | undefined {
    const cellsStart = outputStart + output.write(`${this.#line}${CELL_SEPARATOR}`, outputStart, "latin1");
    let at = cellsStart;
    let cellStart = at;
    let cells = 1;
    let lines = 1;
    let ascii = true;
    let quoted = false;
    let fresh = true;
    for (let index = start; index < input.length; index++) {
      const byte = input[index]!;
      if (byte === QUOTE && quoted) {
        if (input[index + 1] === QUOTE) output[at++] = input[index++]!;
        else quoted = false;
      } else if (byte === QUOTE && fresh) {
        quoted = true;
        fresh = false;
      } else if (byte === this.#delimiter && !quoted) {
        if (at - cellStart > MAX_CELL_BYTES) throw this.#endless(cells);
        output[at++] = SEPARATOR;
        cellStart = at;
        cells++;
        fresh = true;
      } else if (byte === LF && !quoted) {
        if (input[index - 1] === CR && index > start) at--;
        if (at - cellStart > MAX_CELL_BYTES) throw this.#endless(cells);
        const written = at === cellsStart ? outputStart : this.#close(output, cellsStart, at, cells, ascii, last);
        this.#line += lines;
        return { written, read: index + 1 };
      } else {
        if (byte === NUL) throw sourceError(this.file, "holds NUL bytes: it is no text", this.#line, this.header.columns[cells - 1]);
        if (byte === LF) lines++;
        if (byte > 0x7f) ascii = false;
        output[at++] = byte === SEPARATOR || byte === LF || byte === CR ? BLANK : byte;
        fresh = false;
      }
    }
    this.#brokenOff = { cell: cells, quoted };
    return undefined;
  }

  /** Ends the row whose cells lie in `output` from `start` to `end`, and says where the next one begins. */
  #close(output: Buffer, start: number, end: number, cells: number, ascii: boolean, last: boolean): number {
    const expected = this.header.columns.length;
    if (cells !== expected) {
      const cut = last ? ": the file seems to be truncated" : `; the delimiter of the header is "${this.header.delimiter}"`;
      throw sourceError(this.file, `this row has ${cells} columns, the header has ${expected}${cut}`, this.#line);
    }
    this.rows++;
    let close = end;
    if (!ascii) {
      const row = output.subarray(start, end);
      if (isUtf8(row)) {
        this.#utf8++;
        if (this.encoding === "ascii") this.encoding = "utf-8";
      } else {
        this.#latin1++;
        this.encoding = "latin-1";
        this.#firstLatin1 ??= { line: this.#line, column: this.#columnNotUtf8(row) };
        close = start + output.write(latin1.decode(row), start, "utf8");
      }
    }
    output[close] = LF;
    return close + 1;
  }

  #columnNotUtf8(row: Buffer): string | undefined {
    let start = 0;
    for (const column of this.header.columns) {
      const end = row.indexOf(SEPARATOR, start);
      if (!isUtf8(row.subarray(start, end < 0 ? row.length : end))) return column;
      start = end + 1;
    }
    return undefined;
  }

  #unclosed(): Error {
    const { cell, quoted } = this.#brokenOff;
    if (!quoted) return this.#endless(cell);
    return sourceError(this.file, "a quote opens in this row and never closes: the file seems to be truncated", this.#line);
  }

  #endless(cell: number): Error {
    return sourceError(this.file, `this cell is longer than ${MAX_CELL_BYTES} bytes`, this.#line, this.header.columns[cell - 1]);
  }
}

function lineBreaks(input: Buffer): number {
  let count = 1;
  for (let at = input.indexOf(LF); at >= 0; at = input.indexOf(LF, at + 1)) count++;
  return count;
}
