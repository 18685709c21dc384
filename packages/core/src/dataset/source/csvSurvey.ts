import { isUtf8 } from "node:buffer";
import type { Header } from "./header";

/** A longer record is left to `CsvNormaliser`, which knows how long a cell may be. */
const MAX_PLAIN_RECORD_BYTES = 32_767;

const NUL = 0x00;
const LF = 0x0a;
const CR = 0x0d;
const SEPARATOR = 0x1f;
const BLANK = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** Twelve digits, as in the number of an accident, are exact in every type that holds them. */
const MAX_WHOLE_CHARACTERS = 12;

/** A negative number of so few characters may be a spelling of the -1 that stands for a missing value. */
const SHORT_NEGATIVE = 6;

/**
 * What is known of a plain CSV. `padded` names the columns of which a cell begins or ends with a blank; `whole` those in which every cell is blank or
 * a whole number of up to twelve characters, and the most characters one has; `windows` says that bytes 80 to 9F, which are letters in
 * Windows-1252 only, are among those of latin-1.
 */
export type Survey = {
  rows: number;
  encoding: "ascii" | "utf-8" | "latin-1";
  windows: boolean;
  lineEnd: "\n" | "\r\n";
  padded: ReadonlySet<string>;
  whole: ReadonlyMap<string, number>;
};

/**
 * Looks through CSV, chunk by chunk, for anything that two readers could understand in different ways: rows of another length than the header, quotes
 * within cells, line breaks within quotes, mixed line ends, blank lines between rows, cells without end, NUL bytes, bytes of two encodings. Where there is none of it,
 * as in most official files, the file is plain: DuckDB reads it as it lies, and the row of number n is in line n + 1.
 *
 * It finds out that something is odd, not what: `CsvNormaliser` names the place, or puts it right.
 */
export class CsvSurvey {
  #rows = 0;
  #utf8 = 0;
  #latin1 = 0;
  /** Lines that end with CRLF, and all lines; the header's counts as one. */
  #crlf: number;
  #lines = 1;
  #blankLine = false;
  #odd = false;
  #windows = false;
  #rest: Buffer = Buffer.alloc(0);
  readonly #padded: Uint8Array;
  /** Of each column whether a cell is no whole number, and the most characters of those that are. */
  readonly #text: Uint8Array;
  readonly #longest: Uint32Array;

  /** @param headerLine the bytes of the header's line, line end included */
  constructor(
    private readonly header: Header,
    headerLine: Buffer,
  ) {
    this.#padded = new Uint8Array(header.columns.length);
    this.#text = new Uint8Array(header.columns.length);
    this.#longest = new Uint32Array(header.columns.length);
    this.#crlf = headerLine.at(-2) === CR ? 1 : 0;
    // Blank lines of a table of one column may be rows.
    this.#odd = header.columns.length < 2 || headerLine.at(-1) !== LF;
  }

  /** Looks at the rows that are complete so far. */
  push(chunk: Buffer): void {
    if (this.#odd) return;
    const begun = this.#rest.length > 0 ? this.#endBegun(chunk) : 0;
    if (this.#odd) return;
    const input = chunk.subarray(begun);
    if (input.length > 0) this.#rest = input.subarray(this.#scan(input));
    if (this.#rest.length > MAX_PLAIN_RECORD_BYTES) this.#odd = true;
  }

  /** Ends the record that the chunk before began: alone, so that no chunk is copied. Answers how much of this chunk was its own. */
  #endBegun(chunk: Buffer): number {
    const own = chunk.indexOf(LF) + 1 || chunk.length;
    const record = Buffer.concat([this.#rest, chunk.subarray(0, own)]);
    this.#rest = record.subarray(this.#scan(record));
    // No line ends within the cells of plain CSV.
    if (this.#rest.at(-1) === LF) this.#odd = true;
    return own;
  }

  /** Looks at the last row, when the file does not end with a line break. Undefined when the file is not plain. */
  end(): Survey | undefined {
    if (!this.#odd && this.#rest.length > 0) {
      const lineEnd = Buffer.from(this.#crlf === this.#lines ? "\r\n" : "\n");
      if (this.#scan(Buffer.concat([this.#rest, lineEnd])) <= this.#rest.length) this.#odd = true;
    }
    const mixed = (this.#crlf > 0 && this.#crlf < this.#lines) || (this.#utf8 > 0 && this.#latin1 > 0);
    if (this.#odd || mixed || this.#rows === 0) return undefined;
    return {
      rows: this.#rows,
      encoding: this.#latin1 > 0 ? "latin-1" : this.#utf8 > 0 ? "utf-8" : "ascii",
      windows: this.#windows,
      lineEnd: this.#crlf > 0 ? "\r\n" : "\n",
      padded: new Set(this.header.columns.filter((_, index) => this.#padded[index])),
      whole: new Map(
        this.header.columns.flatMap((column, index) => (this.#isWhole(index) ? [[column, this.#longest[index]!] as const] : [])),
      ),
    };
  }

  /** Looks at the records that end within `input`; answers where the first that does not begins. */
  #scan(input: Buffer): number {
    const delimiter = this.header.delimiter.charCodeAt(0);
    const padded = this.#padded;
    const longest = this.#longest;
    const { length } = input;
    let start = 0;
    let cell = 0;
    let cellStart = 0;
    let digits = 0;
    let fresh = true;
    let ascii = true;
    for (let index = 0; index < length; index++) {
      const byte = input[index]!;
      if (byte >= ZERO && byte <= NINE) {
        digits++;
        fresh = false;
      } else if (byte === delimiter) {
        if (digits !== index - cellStart) this.#look(input, cell, cellStart, index, digits);
        else if (digits > longest[cell]!) longest[cell] = digits;
        cell++;
        cellStart = index + 1;
        digits = 0;
        fresh = true;
      } else if (byte > QUOTE) {
        fresh = false;
        if (byte > 0x7f) ascii = false;
      } else if (byte === LF) {
        this.#look(input, cell, cellStart, input[index - 1] === CR ? index - 1 : index, digits);
        if (!this.#close(input, start, index, cell + 1, ascii)) return start;
        start = index + 1;
        cell = 0;
        cellStart = start;
        digits = 0;
        fresh = true;
        ascii = true;
      } else if (byte === BLANK) {
        if (fresh || endsCell(input[index + 1], delimiter)) padded[cell] = 1;
        fresh = false;
      } else if (byte === QUOTE) {
        const close = fresh ? this.#closingQuote(input, index, delimiter) : -1;
        if (close < 0) break;
        if (input[index + 1] === BLANK || input[close - 1] === BLANK) padded[cell] = 1;
        if (ascii) ascii = isAscii(input, index, close);
        this.#look(input, cell, index + 1, close, countDigits(input, index + 1, close));
        // The quotes are looked at as an empty cell.
        cellStart = close + 1;
        index = close;
        fresh = false;
      } else if (byte === NUL || byte === SEPARATOR || (byte === CR && index + 1 < length && input[index + 1] !== LF)) {
        this.#odd = true;
        break;
      } else {
        fresh = false;
      }
    }
    return start;
  }

  /** Notes whether a cell is blank or a whole number. */
  #look(input: Buffer, cell: number, start: number, end: number, digits: number): void {
    if (this.#text[cell]) return;
    const characters = end - start;
    const minus = digits === characters - 1 && input[start] === MINUS && (input[start + 1] !== ZERO || characters > SHORT_NEGATIVE);
    if (digits !== characters && !(minus && digits > 0)) this.#text[cell] = 1;
    else if (characters > this.#longest[cell]!) this.#longest[cell] = characters;
  }

  #isWhole(column: number): boolean {
    return this.#text[column] === 0 && this.#longest[column]! <= MAX_WHOLE_CHARACTERS;
  }

  /** Ends a record; false when it makes the file odd. */
  #close(input: Buffer, start: number, end: number, cells: number, ascii: boolean): boolean {
    const crlf = end > start && input[end - 1] === CR;
    this.#lines++;
    if (crlf) this.#crlf++;
    if (end - start === (crlf ? 1 : 0)) {
      this.#blankLine = true;
      return true;
    }
    if (cells !== this.header.columns.length || this.#blankLine || end - start > MAX_PLAIN_RECORD_BYTES) {
      this.#odd = true;
      return false;
    }
    this.#rows++;
    if (ascii) return true;
    const record = input.subarray(start, end);
    if (isUtf8(record)) {
      this.#utf8++;
    } else {
      this.#latin1++;
      this.#windows ||= record.some((byte) => byte > 0x7f && byte < 0xa0);
    }
    return true;
  }

  /**
   * Where the quote that opens at `open` closes; -1 when it does not in this input, or not as it should: a record that stays open until it is too
   * long is odd as well.
   */
  #closingQuote(input: Buffer, open: number, delimiter: number): number {
    for (let index = open + 1; index + 1 < input.length; index++) {
      const byte = input[index]!;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) {
        const next = input[index + 1];
        if (next === QUOTE) index++;
        else if (next === delimiter || next === LF || next === CR) return index;
        else break;
      } else if (byte === LF || byte === CR || byte === NUL || byte === SEPARATOR) {
        break;
      }
    }
    return -1;
  }
}

function endsCell(byte: number | undefined, delimiter: number): boolean {
  return byte === delimiter || byte === LF || byte === CR;
}

function countDigits(input: Buffer, start: number, end: number): number {
  let digits = 0;
  for (let index = start; index < end; index++) if (input[index]! >= ZERO && input[index]! <= NINE) digits++;
  return digits;
}

function isAscii(input: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (input[index]! > 0x7f) return false;
  return true;
}
