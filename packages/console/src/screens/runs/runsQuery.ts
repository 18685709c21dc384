import type { AddressQuery } from "../../address/addressWith";
import { type Order, orderOf } from "../../design/tableOrder";

/** Rows that are asked for at once; the server gives no more. */
export const PAGE_ROWS = 200;

/** What is shown when the address names no columns. */
export const DEFAULT_COLUMNS = ["metrics.average_precision", "metrics.roc_auc", "metrics.f1", "metrics.recall"] as const;

export type RunsQuery = { filter?: string; order?: string; parent?: string; limit: string };

/** What the runs of an address are asked with: nested under their parents unless filtered, sorted or asked for flat. */
export function runsQuery(address: AddressQuery): RunsQuery {
  const { filter, flat } = address;
  const order = serverOrder(orderOf(address.order));
  return {
    ...(filter ? { filter } : {}),
    ...(order ? { order } : {}),
    ...(filter || flat ? {} : { parent: "none" }),
    limit: String(PAGE_ROWS),
  };
}

export function columnsOf({ columns }: AddressQuery): string[] {
  return columns ? columns.split(",") : [...DEFAULT_COLUMNS];
}

/** The columns that the runs at hand could have: their metrics and parameters, the usual ones first. */
export function availableColumns(runs: readonly { metrics: Record<string, unknown>; parameters: Record<string, unknown> }[]): string[] {
  const found = new Set(
    runs.flatMap(({ metrics, parameters }) => [
      ...Object.keys(metrics).map((name) => `metrics.${name}`),
      ...Object.keys(parameters).map((name) => `params.${name}`),
    ]),
  );
  const first = DEFAULT_COLUMNS.filter((column) => found.has(column));
  return [...first, ...[...found].filter((column) => !(first as readonly string[]).includes(column)).sort()];
}

/** `-metrics.f1` of an address as the server takes it: `metrics.f1 desc`. */
function serverOrder(order: Order | undefined): string | undefined {
  return order && `${order.column} ${order.direction === "descending" ? "desc" : "asc"}`;
}
