import { transcode } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { CsvNormaliser } from "./csvNormaliser";
import { CsvSurvey, type Survey } from "./csvSurvey";
import { type Header, type HeaderOptions, parseHeader } from "./header";
import { isCompressed, openSource } from "./openSource";
import { type SourceFile, sourceError } from "./sourceFile";

/**
 * A source file after a pass over all its bytes. `path` is what DuckDB reads: plain CSV (the file itself, or a copy that is unpacked
 * and in UTF-8), or where `plain` is undefined a normalised copy, see `CsvNormaliser`. `sha256` is that of the bytes handed in.
 */
export type ReadSource = {
  name: string;
  path: string;
  plain: Pick<Survey, "lineEnd" | "padded" | "whole"> | undefined;
  sha256: string;
  header: Header;
  encoding: Survey["encoding"];
  rows: number;
  endsWithLineBreak: boolean;
};

/** `limit`: bytes that a file may unfold to, see `openSource`. */
export type SourceOptions = HeaderOptions & { limit?: number };

/** Bytes to wait for before the header is looked for. */
const HEADER_BYTES = 64 * 1024;

/**
 * Checks a file from end to end. What is not plain CSV (see `CsvSurvey`) is read a second time and written to `path` as a normalised copy; plain
 * CSV is copied there only when it is compressed or in latin-1. Throws DataError naming file and row.
 */
export async function readSource(file: SourceFile, path: string, options: SourceOptions = {}): Promise<ReadSource> {
  const hash = createHash("sha256");
  const { header, survey, lastByte } = await lookThrough(file, path, hash, options);
  const read = {
    name: file.name,
    path,
    header,
    endsWithLineBreak: lastByte === "\n".charCodeAt(0),
  };
  if (survey) {
    const { rows, encoding, lineEnd, padded, whole } = survey;
    const isCopy = encoding === "latin-1" || (await isCompressed(file));
    if (encoding === "latin-1") await writeDecoded(file, path, survey, options);
    return { ...read, path: isCopy ? path : file.path, plain: { lineEnd, padded, whole }, sha256: hash.digest("hex"), encoding, rows };
  }
  const { rows, encoding } = await writeNormalised(file, path, header, options);
  if (rows === 0) throw sourceError(file.name, "the table is empty: there is nothing below the header");
  return { ...read, plain: undefined, sha256: hash.digest("hex"), encoding, rows };
}

/** Checks several files side by side, so that one unfolds while another is looked through. Throws the error of the first that is wrong, in their order. */
export async function readSources(files: readonly SourceFile[], folder: string, options: SourceOptions = {}): Promise<ReadSource[]> {
  const read = await Promise.allSettled(files.map((file, index) => readSource(file, join(folder, `${index}.txt`), options)));
  return read.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}

type Looked = { header: Header; survey: Survey | undefined; lastByte: number };

/** The first pass: all bytes are digested and surveyed, and those of a compressed file written to `path` as they unfold. */
async function lookThrough(file: SourceFile, path: string, hash: Hash, { limit, ...options }: SourceOptions): Promise<Looked> {
  const copy = (await isCompressed(file)) ? await open(path, "w") : undefined;
  let pending: Buffer = Buffer.alloc(0);
  let lastByte = 0;
  let begun: { header: Header; survey: CsvSurvey } | undefined;
  const begin = () => {
    const header = parseHeader(file.name, pending, options);
    const survey = new CsvSurvey(header, pending.subarray(0, header.bytes));
    survey.push(pending.subarray(header.bytes));
    return { header, survey };
  };
  try {
    for await (const chunk of openSource(file, hash, limit)) {
      lastByte = chunk.at(-1) ?? lastByte;
      await copy?.write(chunk);
      if (begun) {
        begun.survey.push(chunk);
      } else {
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        if (pending.length > HEADER_BYTES) begun = begin();
      }
    }
  } finally {
    await copy?.close();
  }
  const { header, survey } = begun ?? begin();
  return { header, survey: survey.end(), lastByte };
}

/** Writes a copy of a file in latin-1 (Windows-1252, where it has letters of its own) in UTF-8. */
async function writeDecoded(file: SourceFile, path: string, { windows }: Survey, { limit }: SourceOptions): Promise<void> {
  const latin1 = new TextDecoder("windows-1252");
  const decoded = windows ? (chunk: Buffer) => Buffer.from(latin1.decode(chunk)) : (chunk: Buffer) => transcode(chunk, "latin1", "utf8");
  await withFile(path, async (copy) => {
    for await (const chunk of openSource(file, undefined, limit)) await copy.write(decoded(chunk));
  });
}

async function writeNormalised(file: SourceFile, path: string, header: Header, { limit }: SourceOptions): Promise<CsvNormaliser> {
  const normaliser = new CsvNormaliser(file.name, header);
  let ahead = header.bytes;
  await withFile(path, async (copy) => {
    for await (const chunk of openSource(file, undefined, limit)) {
      const skipped = Math.min(ahead, chunk.length);
      ahead -= skipped;
      await copy.write(normaliser.push(chunk.subarray(skipped)));
    }
    await copy.write(normaliser.end());
  });
  return normaliser;
}

async function withFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, "w");
  try {
    await write(file);
  } finally {
    await file.close();
  }
}
