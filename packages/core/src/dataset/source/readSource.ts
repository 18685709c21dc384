import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { CsvNormaliser } from "./csvNormaliser";
import { type Header, type HeaderOptions, parseHeader } from "./header";
import { openSource } from "./openSource";
import { type SourceFile, sourceError } from "./sourceFile";

/** A source file after one pass over all its bytes. `path` is its normalised copy, `sha256` that of the bytes handed in. */
export type ReadSource = {
  name: string;
  path: string;
  sha256: string;
  header: Header;
  encoding: CsvNormaliser["encoding"];
  rows: number;
  endsWithLineBreak: boolean;
};

/** `limit`: bytes that a file may unfold to, see `openSource`. */
export type SourceOptions = HeaderOptions & { limit?: number };

/** Bytes to wait for before the header is looked for. */
const HEADER_BYTES = 64 * 1024;

/** Checks a file from end to end and writes its normalised copy (see `CsvNormaliser`) to `path`. Throws DataError naming file and row. */
export async function readSource(file: SourceFile, path: string, { limit, ...options }: SourceOptions = {}): Promise<ReadSource> {
  const hash = createHash("sha256");
  const copy = await open(path, "w");
  let pending: Buffer = Buffer.alloc(0);
  let lastByte = 0;
  let header: Header | undefined;
  let normaliser: CsvNormaliser | undefined;
  const begin = () => {
    header = parseHeader(file.name, pending, options);
    normaliser = new CsvNormaliser(file.name, header);
    return normaliser.push(pending.subarray(header.bytes));
  };
  try {
    for await (const chunk of openSource(file, hash, limit)) {
      lastByte = chunk.at(-1) ?? lastByte;
      if (normaliser) {
        await copy.write(normaliser.push(chunk));
      } else {
        pending = Buffer.concat([pending, chunk]);
        if (pending.length > HEADER_BYTES) await copy.write(begin());
      }
    }
    if (!normaliser) await copy.write(begin());
    await copy.write(normaliser!.end());
  } finally {
    await copy.close();
  }
  const { rows, encoding } = normaliser!;
  if (rows === 0) throw sourceError(file.name, "the table is empty: there is nothing below the header");
  return {
    name: file.name,
    path,
    sha256: hash.digest("hex"),
    header: header!,
    encoding,
    rows,
    endsWithLineBreak: lastByte === "\n".charCodeAt(0),
  };
}
