import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { DataError } from "../../errors";
import type { Contract } from "../../prepare/contract";
import type { LoadedModel } from "../loadedModel";
import { fileLines } from "./fileLines";
import type { FileSummary } from "./fileSummary";
import { answerHeader, predictLines } from "./predictLines";

/** The line that names the columns is looked for in so many bytes. */
export const HEADER_BYTES = 64 * 1024;

const CHUNK_BYTES = 1024 * 1024;

/** The first line of a table's first bytes, and how long it is with its end. Throws DataError when there is none. */
export function headerOf(bytes: Uint8Array): { header: string; bytes: number } {
  const end = bytes.indexOf(0x0a);
  if (bytes.length === 0) throw new DataError("The file is empty.");
  if (end < 0 && bytes.length >= HEADER_BYTES) throw new DataError(`The first line has more than ${HEADER_BYTES} bytes.`);
  const until = end < 0 ? bytes.length : end;
  return { header: Buffer.from(bytes.subarray(0, until)).toString("utf8").replace(/\r$/, ""), bytes: until + 1 };
}

/** Answers a CSV file by a CSV file: what a batch does in parts, in one go. The output is there only once it is whole. */
export async function predictFile(
  model: LoadedModel,
  contract: Pick<Contract, "name" | "features">,
  { input, output, label }: { input: string; output: string; label: string },
): Promise<FileSummary> {
  const { header, bytes: start } = headerOf(await firstBytes(input));
  const part = `${output}.part`;
  const to = createWriteStream(part);
  try {
    const write = async (text: string) => {
      if (!to.write(text)) await once(to, "drain");
    };
    await write(answerHeader(header, contract, label, model.bundle.classes));
    const chunks = createReadStream(input, { start: start - 1, highWaterMark: CHUNK_BYTES });
    const lines = fileLines(chunks, { start, end: Number.POSITIVE_INFINITY });
    const summary = await predictLines({ model, contract, header, lines, label, write });
    to.end();
    await finished(to);
    await rename(part, output);
    return summary;
  } finally {
    to.destroy();
    await rm(part, { force: true });
  }
}

async function firstBytes(input: string): Promise<Uint8Array> {
  const file = await open(input);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
