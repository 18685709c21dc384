import type { Hash } from "node:crypto";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type SourceFile, sourceError } from "./sourceFile";

/** A file may unfold to this many bytes: a whole year is 0.02 GB, a compressed bomb is endless. */
export const MAX_SOURCE_BYTES = 4 * 1024 ** 3;

const CHUNK_BYTES = 1024 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** What people hand in by mistake, by its first bytes. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "a ZIP archive (or a spreadsheet)"],
  ["%PDF", "a PDF"],
  ["PAR1", "a Parquet file"],
  ["\u00ff\u00fe", "in UTF-16"],
  ["\u00fe\u00ff", "in UTF-16"],
  ["<", "a web page"],
];

/**
 * The bytes of a file, decompressed when its content is gzip, whatever its name says. `hash` is fed the bytes as they lie on disk.
 * Throws DataError when the file is empty, is something else than text or gzip, is damaged, or unfolds to more than `limit` bytes.
 */
export async function* openSource(file: SourceFile, hash?: Hash, limit = MAX_SOURCE_BYTES): AsyncGenerator<Buffer> {
  const raw = readChunks(file.path, hash);
  const bytes = (await isCompressed(file)) ? unfold(raw) : raw;
  let total = 0;
  try {
    for await (const chunk of bytes) {
      if (total === 0) refuseForeign(file.name, chunk);
      total += chunk.length;
      if (total > limit) throw sourceError(file.name, `unfolds to more than ${limit} bytes`);
      yield chunk;
    }
  } catch (error) {
    throw isDamagedGzip(error) ? sourceError(file.name, "the gzip data are damaged or truncated") : error;
  }
  if (total === 0) throw sourceError(file.name, "the file is empty");
}

/** Each chunk is read while the one before is looked at. */
async function* readChunks(path: string, hash?: Hash): AsyncGenerator<Buffer> {
  const handle = await open(path);
  const read = async () => {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES);
    return buffer.subarray(0, bytesRead);
  };
  let ahead = read();
  try {
    for (let chunk = await ahead; chunk.length > 0; chunk = await ahead) {
      ahead = read();
      hash?.update(chunk);
      yield chunk;
    }
  } finally {
    await ahead.catch(() => {});
    await handle.close();
  }
}

function unfold(raw: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // Whoever reads is told of errors.
  pipeline(raw, gunzip, () => {});
  return gunzip;
}

/** Whether a file is gzip, by its content. */
export async function isCompressed({ path }: SourceFile): Promise<boolean> {
  return (await firstBytes(path, GZIP.length)).equals(GZIP);
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refuseForeign(name: string, chunk: Buffer): void {
  const start = chunk.subarray(0, 64).toString("latin1").trimStart();
  const found = FOREIGN.find(([magic]) => start.startsWith(magic));
  if (found) throw sourceError(name, `this is ${found[1]}; a CSV file is needed, as it is or compressed with gzip`);
}

function isDamagedGzip(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
