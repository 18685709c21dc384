import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf } from "./database";
import type { Check } from "./quality";

/** Figures from year `from` on are not comparable with those before, and why. */
export type SeriesBreak = { name: string; from: number; message: string };

/** A warning for every break that the years of table `accidents` lie on both sides of. */
export async function seriesBreakChecks(database: DuckDBConnection, breaks: readonly SeriesBreak[]): Promise<Check[]> {
  if (breaks.length === 0) return [];
  const { first = 0, last = 0 } = await numbersOf(database, "SELECT min(year) AS first, max(year) AS last FROM accidents");
  return breaks
    .filter(({ from }) => first < from && from <= last)
    .map(({ name, from, message }) => {
      return {
        name: `break-in-series-${name}`,
        verdict: "warn",
        value: first,
        limit: from,
        message: `years ${first} to ${last}: ${message}`,
      };
    });
}
