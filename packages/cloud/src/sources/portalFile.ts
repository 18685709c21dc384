import { CELL_SEPARATOR, CsvNormaliser } from "@vigie/core/dataset/source/csvNormaliser";
import { type Header, readHeader } from "@vigie/core/dataset/source/header";
import { openSource } from "@vigie/core/dataset/source/openSource";
import { type SourceFile, sourceError } from "@vigie/core/dataset/source/sourceFile";

/** The id of a crash in every export of the portal. */
const RECORD_ID = "crash_record_id";

/** A file of the Chicago portal: its header as read, the place of the record id in it, and its records, once, as lists of cells. */
export type PortalFile = { header: Header; id: number; rows: AsyncGenerator<string[]> };

/** Opens an export of the portal, of any layout that has record ids. Throws DataError, with the line at fault, for what is none. */
export async function openPortalFile(file: SourceFile): Promise<PortalFile> {
  const header = await readHeader(file);
  const id = header.columns.findIndex((column) => column.toLowerCase() === RECORD_ID);
  if (id < 0) throw sourceError(file.name, `no column ${RECORD_ID}: this is no export of the Chicago portal`, 1);
  return { header, id, rows: rowsOf(file, header) };
}

async function* rowsOf(file: SourceFile, header: Header): AsyncGenerator<string[]> {
  const normaliser = new CsvNormaliser(file.name, header);
  let ahead = header.bytes;
  for await (const chunk of openSource(file)) {
    const skipped = Math.min(ahead, chunk.length);
    ahead -= skipped;
    yield* cellsOf(normaliser.push(chunk.subarray(skipped)));
  }
  yield* cellsOf(normaliser.end());
}

/** Normalised rows end with a line break and begin with their line number. */
function* cellsOf(rows: Buffer): Generator<string[]> {
  if (rows.length === 0) return;
  for (const line of rows.toString("utf8", 0, rows.length - 1).split("\n")) yield line.split(CELL_SEPARATOR).slice(1);
}
