import * as z from "zod";
import type { Download } from "./download";
import { fetchJson } from "./fetchJson";
import { type Month, wallClockInterval } from "./month";
import type { NetworkOptions } from "./network";

/** "Traffic Crashes - Crashes" of data.cityofchicago.org, a Socrata portal. */
const DATASET = "85ca-t3if";

export const CHICAGO_HOSTS = ["data.cityofchicago.org"] as const;

export const CHICAGO_TIME_ZONE = "America/Chicago";

export const DEFAULT_CHICAGO_URL = "https://data.cityofchicago.org";

/** Counts are text in Socrata's JSON. */
const Count = z.tuple([z.object({ total: z.coerce.number().pipe(z.int().nonnegative()) })]);

/** Where the portal is asked, and as whom. The token raises its limits, is sent to it alone and is written nowhere. */
export type Portal = NetworkOptions & { baseUrl: string; appToken?: string | undefined };

/** How many crashes the portal has in a month. */
export async function countCrashes(month: Month, { baseUrl, appToken, ...options }: Portal): Promise<number> {
  const url = query(baseUrl, "json", { $select: "count(*) as total", $where: during(month) });
  const [{ total }] = await fetchJson(url, Count, { ...options, credentials: authorised(appToken) });
  return total;
}

/** One page of a month's crashes in CSV, in an order that holds from page to page. */
export function pageDownload(month: Month, { offset, limit }: { offset: number; limit: number }, portal: Portal): Omit<Download, "to"> {
  const { baseUrl, appToken, ...options } = portal;
  const paging = { $order: "crash_record_id", $limit: `${limit}`, $offset: `${offset}` };
  const url = query(baseUrl, "csv", { $where: during(month), ...paging });
  return { ...options, url, credentials: authorised(appToken) };
}

/** All crashes there are, as one file in the portal's other layout. */
export function bulkDownload({ baseUrl, appToken, ...options }: Portal): Omit<Download, "to"> {
  const url = `${baseUrl}/api/views/${DATASET}/rows.csv?accessType=DOWNLOAD`;
  return { ...options, url, credentials: authorised(appToken) };
}

/** The question that a month's file answers, without its paging. */
export function monthUrl(month: Month, { baseUrl }: Portal): string {
  return query(baseUrl, "csv", { $where: during(month), $order: "crash_record_id" });
}

/** Closed on both sides. */
function during(month: Month): string {
  const { first, last } = wallClockInterval(month);
  return `crash_date between '${first}' and '${last}'`;
}

function query(baseUrl: string, form: "csv" | "json", parameters: Record<string, string>): string {
  return `${baseUrl}/resource/${DATASET}.${form}?${new URLSearchParams(parameters)}`;
}

function authorised(appToken: string | undefined): Record<string, string> {
  return appToken === undefined ? {} : { "x-app-token": appToken };
}
