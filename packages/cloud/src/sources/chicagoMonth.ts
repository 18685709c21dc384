import { copyFile, mkdtemp, open, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TransientError } from "@vigie/core/errors";
import { countCrashes, type Portal, pageDownload } from "./chicagoPortal";
import { downloadFile } from "./download";
import type { Month } from "./month";
import { openPortalFile } from "./portalFile";

/** A page of 10,000 crashes is 8 MB; more in one answer than this is no page. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;

/** The portal takes in new records at any time: a month that changed while it was read is read once more. */
const READINGS = 2;

type Reading = { rows: number; ids: Set<string> };

/**
 * Brings all crashes of a month to `path`, page by page, and says how many: 0, and no file, for a month that the portal knows nothing
 * of. What came must be as many records as the portal counts, each once.
 *
 * Throws TransientError when it never is, and as `downloadFile` does.
 */
export async function downloadMonth(month: Month, path: string, pageSize: number, portal: Portal): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "vigie-chicago-"));
  try {
    for (let reading = 1; ; reading++) {
      const counted = await countCrashes(month, portal);
      const file = join(scratch, `${month}.csv`);
      const { rows, ids } = await readPages(month, counted, { file, pageSize, portal });
      if (rows === counted && ids.size === counted) {
        if (counted > 0) await moveTo(path, file);
        return counted;
      }
      if (reading === READINGS) throw inconsistent(month, counted, rows, ids.size);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Asks on until a page is empty, or is short and all that were counted are there: neither a lower limit of the portal nor records that
 * came since are overlooked. A portal that never ends is left a page after the count.
 */
async function readPages(
  month: Month,
  counted: number,
  { file, pageSize, portal }: { file: string; pageSize: number; portal: Portal },
): Promise<Reading> {
  const reading: Reading = { rows: 0, ids: new Set() };
  const page = `${file}.page`;
  let columns: string | undefined;
  for (;;) {
    await downloadFile({
      ...pageDownload(month, { offset: reading.rows, limit: pageSize }, portal),
      to: page,
      maxBytes: MAX_PAGE_BYTES,
    });
    const { header, id, rows } = await openPortalFile({ name: `${month} from record ${reading.rows + 1}`, path: page });
    if (columns !== undefined && columns !== header.columns.join()) {
      throw new TransientError(`Chicago ${month}: the columns changed from one page to the next.`);
    }
    await append(file, page, columns === undefined ? 0 : header.bytes);
    columns ??= header.columns.join();
    const before = reading.rows;
    for await (const cells of rows) {
      reading.rows++;
      reading.ids.add(cells[id]!);
    }
    const came = reading.rows - before;
    const isLast = came === 0 || (came < pageSize && reading.rows >= counted);
    if (isLast || reading.rows > counted + pageSize) return reading;
  }
}

/** The bytes of a page from `start`, as they came, after those of the pages before; from the very first the file begins anew. */
async function append(file: string, page: string, start: number): Promise<void> {
  const bytes = await readFile(page);
  const handle = await open(file, start === 0 ? "w" : "a");
  try {
    await handle.appendFile(bytes.subarray(start));
    if (bytes.at(-1) !== "\n".charCodeAt(0)) await handle.appendFile("\n");
  } finally {
    await handle.close();
  }
}

/** The scratch folder may lie on another disk. */
async function moveTo(path: string, file: string): Promise<void> {
  const part = `${path}.part`;
  await copyFile(file, part);
  await rename(part, path);
}

function inconsistent(month: Month, counted: number, rows: number, ids: number): TransientError {
  return new TransientError(`Chicago ${month}: the portal counts ${counted} crashes, its pages hold ${rows}, ${ids} of them different.`);
}
