import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DataError, VisibleError } from "@vigie/core/errors";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { downloadMonth } from "./chicagoMonth";
import { bulkDownload, CHICAGO_HOSTS, CHICAGO_TIME_ZONE, DEFAULT_CHICAGO_URL, monthUrl, type Portal } from "./chicagoPortal";
import type { Download } from "./download";
import { recordEntry, type SourceEntry } from "./manifest";
import { Month, monthAt, monthsFrom, previousMonth, splitMonth } from "./month";
import { type Network, realNetwork } from "./network";
import { intactEntry, refreshFile } from "./refreshFile";
import { type SourceSet, sourceSet } from "./sourceSet";

const DEFAULT_PAGE_SIZE = 10_000;

/** The bulk export of ten years is 0.6 GB and comes slowly. */
const MAX_BULK_BYTES = 2 * 1024 ** 3;
const BULK_TIMEOUT_MS = 60 * 60 * 1000;

const BULK_NAME = "crashes-all.csv";

/** `month`, or all months `from` ... `until`, both included; the month before this one, in Chicago, when nothing is said. */
export type ChicagoPeriod = { month?: Month; from?: Month; until?: Month };

export type ChicagoDownload = Partial<Portal> &
  ChicagoPeriod & {
    /** Folder of the history: a file for each month, and the manifest. */
    to: string;
    /** Records asked for at once. */
    pageSize?: number;
    /** Called after every month. */
    onMonth?: (month: { month: Month; rows: number; changed: boolean }) => void;
  };

/**
 * The crashes of whole months as the portal has them now, `crashes-2024-03.csv` each, with those of other months left as they lie.
 * Records are added and corrected for weeks: a month is always read again, and its entry stays when nothing changed.
 *
 * Throws VisibleError for a month to come, DataError when the portal has no crash in any of them, then as `downloadMonth` does.
 */
export async function downloadChicago(options: ChicagoDownload): Promise<SourceSet & { emptyMonths: Month[] }> {
  const { to, pageSize = DEFAULT_PAGE_SIZE, onMonth, month, from, until, ...rest } = options;
  const { network = realNetwork } = rest;
  const months = monthsOf({ ...(month && { month }), ...(from && { from }), ...(until && { until }) }, network.now());
  const portal = portalOf(rest);
  await mkdir(to, { recursive: true });
  const names: string[] = [];
  const emptyMonths: Month[] = [];
  for (const each of months) {
    const { name, rows, changed } = await refreshMonth(each, to, pageSize, portal, network);
    if (rows > 0) names.push(name);
    else emptyMonths.push(each);
    onMonth?.({ month: each, rows, changed });
  }
  if (names.length === 0) throw noCrashes(emptyMonths);
  return { ...(await sourceSet(to, names)), emptyMonths };
}

/** All crashes that the portal has, as one file; nothing comes when nothing changed. Throws as `downloadFile` does. */
export async function downloadChicagoBulk({
  to,
  maxBytes = MAX_BULK_BYTES,
  onProgress,
  ...options
}: Partial<Portal> & Pick<Download, "maxBytes" | "onProgress"> & { to: string }): Promise<SourceSet> {
  const portal = portalOf({ timeoutMs: BULK_TIMEOUT_MS, ...options });
  await refreshFile({ ...bulkDownload(portal), folder: to, name: BULK_NAME, maxBytes, onProgress });
  return sourceSet(to, [BULK_NAME]);
}

function portalOf(options: Partial<Portal>): Portal {
  return { baseUrl: DEFAULT_CHICAGO_URL, allowedHosts: CHICAGO_HOSTS, ...options };
}

function monthsOf({ month, from, until }: ChicagoPeriod, now: Date): Month[] {
  if (month !== undefined && (from !== undefined || until !== undefined)) throw badPeriod("either one month or from and until, not both");
  if (from === undefined && until !== undefined) throw badPeriod("until needs from");
  const previous = previousMonth(now, CHICAGO_TIME_ZONE);
  const first = Month.parse(month ?? from ?? previous);
  const last = Month.parse(month ?? until ?? previous);
  if (last > monthAt(now, CHICAGO_TIME_ZONE)) throw badPeriod(`${last} has not begun yet`);
  return monthsFrom(first, last);
}

async function refreshMonth(
  month: Month,
  folder: string,
  pageSize: number,
  portal: Portal,
  network: Network,
): Promise<{ name: string; rows: number; changed: boolean }> {
  const name = `crashes-${month}.csv`;
  const path = join(folder, name);
  const known = await intactEntry(folder, name);
  const rows = await downloadMonth(month, path, pageSize, portal);
  if (rows === 0) return { name, rows, changed: false };
  const { sha256, bytes } = await fileDigest(path);
  if (known?.sha256 === sha256) return { name, rows, changed: false };
  const { year, number } = splitMonth(month);
  const downloadedAt = network.now().toISOString();
  const entry: SourceEntry = { name, url: monthUrl(month, portal), bytes, sha256, downloadedAt, year, month: number, rows };
  await recordEntry(folder, entry);
  return { name, rows, changed: true };
}

function badPeriod(message: string): VisibleError {
  return new VisibleError(422, "bad-interval", `The months cannot be read: ${message}.`, [{ path: "month", message }]);
}

function noCrashes(months: readonly Month[]): DataError {
  const told = months.length === 1 ? `${months[0]}` : `${months[0]} to ${months.at(-1)}`;
  return new DataError(
    `The Chicago portal has no crash in ${told}.`,
    months.map((month) => ({ path: month, message: "no crash" })),
  );
}
