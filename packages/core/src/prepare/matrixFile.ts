import * as z from "zod";
import { DataError } from "../errors";
import type { Matrix } from "./matrix";

const MAGIC = 0x584d4756; // "VGMX" read as little-endian
const VERSION = 1;
const PREFIX_BYTES = 12;
const ALIGNMENT = 8;

const Header = z.strictObject({
  features: z.array(z.string()),
  rows: z.int().nonnegative(),
  classes: z.int().min(3).max(255).exactOptional(),
});

type Layout = { values: number; ids: number; target: number; total: number };

/**
 * A matrix as bytes, little-endian: magic, version, length of the header (u32 each), header in JSON, then from the next multiple of
 * 8 on `values` (float32, column-major), `ids` (float64) and `target` (uint8), each aligned to 8, so that decoding copies nothing.
 */
export function encodeMatrix({ features, rows, values, target, ids, classes = 2 }: Matrix): Uint8Array {
  if (values.length !== features.length * rows || target.length !== rows || ids.length !== rows) {
    throw new RangeError(`A matrix of ${rows} rows x ${features.length} features has arrays of other lengths.`);
  }
  const header = new TextEncoder().encode(JSON.stringify({ features, rows, ...(classes > 2 && { classes }) }));
  const layout = layoutOf(header.length, features.length, rows);
  const bytes = new Uint8Array(layout.total);
  const prefix = new DataView(bytes.buffer);
  prefix.setUint32(0, MAGIC, true);
  prefix.setUint32(4, VERSION, true);
  prefix.setUint32(8, header.length, true);
  bytes.set(header, PREFIX_BYTES);
  new Float32Array(bytes.buffer, layout.values, values.length).set(values);
  new Float64Array(bytes.buffer, layout.ids, rows).set(ids);
  bytes.set(target, layout.target);
  return bytes;
}

/** The matrix that `encodeMatrix` wrote, as views of `bytes`. Throws DataError when the bytes are something else or incomplete. */
export function decodeMatrix(bytes: Uint8Array): Matrix {
  if (bytes.byteOffset % ALIGNMENT !== 0) return decodeMatrix(new Uint8Array(bytes));
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || prefix.getUint32(0, true) !== MAGIC) throw new DataError("Not a matrix file.");
  const version = prefix.getUint32(4, true);
  if (version !== VERSION) throw new DataError(`Matrix file of version ${version}; this code reads version ${VERSION}.`);
  const headerBytes = prefix.getUint32(8, true);
  const { features, rows, classes } = readHeader(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes));
  const layout = layoutOf(headerBytes, features.length, rows);
  if (bytes.length !== layout.total) throw new DataError(`Matrix file of ${bytes.length} bytes; its header calls for ${layout.total}.`);
  const at = (offset: number) => bytes.byteOffset + offset;
  return {
    features,
    rows,
    values: new Float32Array(bytes.buffer, at(layout.values), features.length * rows),
    target: new Uint8Array(bytes.buffer, at(layout.target), rows),
    ids: new Float64Array(bytes.buffer, at(layout.ids), rows),
    ...(classes !== undefined && { classes }),
  };
}

function layoutOf(headerBytes: number, features: number, rows: number): Layout {
  const values = aligned(PREFIX_BYTES + headerBytes);
  const ids = aligned(values + features * rows * Float32Array.BYTES_PER_ELEMENT);
  const target = ids + rows * Float64Array.BYTES_PER_ELEMENT;
  return { values, ids, target, total: target + rows };
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function readHeader(bytes: Uint8Array): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new DataError("The header of the matrix file cannot be read.");
  }
}
