import * as z from "zod";
import { DatasetName } from "../dataset/datasetName";
import { DataError } from "../errors";
import { type AccidentTable, COLUMN_NAMES, type ColumnName, type LevelColumn, MAX_LEVELS } from "./accidentTable";

const MAGIC = 0x54524756; // "VGRT" read as little-endian
const VERSION = 1;
const PREFIX_BYTES = 12;
const ALIGNMENT = 8;

const Header = z.strictObject({
  dataset: DatasetName,
  rows: z.int().nonnegative(),
  columns: z.array(
    z.strictObject({ name: z.enum(COLUMN_NAMES), levels: z.array(z.union([z.string(), z.number()])).max(MAX_LEVELS), wide: z.boolean() }),
  ),
  areas: z.record(z.string(), z.string()),
});
type Header = z.infer<typeof Header>;

/**
 * An accident table as bytes, little-endian: magic, version, length of the header (u32 each), header in JSON, then the codes of each
 * column (uint8, or uint16 where it is wide), each from the next multiple of 8 on, so that decoding copies nothing.
 */
export function encodeAccidentTable({ dataset, rows, columns, areas }: AccidentTable): Uint8Array {
  const entries = Object.entries(columns) as [ColumnName, LevelColumn][];
  const described: Header = {
    dataset,
    rows,
    columns: entries.map(([name, { levels, codes }]) => ({ name, levels: [...levels], wide: codes instanceof Uint16Array })),
    areas,
  };
  const header = new TextEncoder().encode(JSON.stringify(described));
  const { offsets, total } = layoutOf(header.length, described);
  const bytes = new Uint8Array(total);
  const prefix = new DataView(bytes.buffer);
  prefix.setUint32(0, MAGIC, true);
  prefix.setUint32(4, VERSION, true);
  prefix.setUint32(8, header.length, true);
  bytes.set(header, PREFIX_BYTES);
  entries.forEach(([name, { codes }], index) => {
    if (codes.length !== rows) throw new RangeError(`Column ${name} has ${codes.length} codes; the table has ${rows} rows.`);
    bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength), offsets[index]);
  });
  return bytes;
}

/** The table that `encodeAccidentTable` wrote, as views of `bytes`. Throws DataError when the bytes are something else or incomplete. */
export function decodeAccidentTable(bytes: Uint8Array): AccidentTable {
  if (bytes.byteOffset % ALIGNMENT !== 0) return decodeAccidentTable(new Uint8Array(bytes));
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || prefix.getUint32(0, true) !== MAGIC) throw new DataError("Not an accident table.");
  const version = prefix.getUint32(4, true);
  if (version !== VERSION) throw new DataError(`Accident table of version ${version}; this code reads version ${VERSION}.`);
  const headerBytes = prefix.getUint32(8, true);
  const header = readHeader(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes));
  const { offsets, total } = layoutOf(headerBytes, header);
  if (bytes.length !== total) throw new DataError(`Accident table of ${bytes.length} bytes; its header calls for ${total}.`);
  const columns = header.columns.map(({ name, levels, wide }, index) => {
    const at = bytes.byteOffset + (offsets[index] as number);
    const codes = wide ? new Uint16Array(bytes.buffer, at, header.rows) : new Uint8Array(bytes.buffer, at, header.rows);
    return [name, { levels, codes }] as const;
  });
  return { dataset: header.dataset, rows: header.rows, columns: Object.fromEntries(columns), areas: header.areas };
}

function layoutOf(headerBytes: number, { rows, columns }: Header): { offsets: number[]; total: number } {
  let at = aligned(PREFIX_BYTES + headerBytes);
  const offsets = columns.map(({ wide }) => {
    const offset = at;
    at = aligned(offset + rows * (wide ? 2 : 1));
    return offset;
  });
  return { offsets, total: at };
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function readHeader(bytes: Uint8Array): Header {
  try {
    return Header.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new DataError("The header of the accident table cannot be read.");
  }
}
