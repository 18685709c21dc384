import { readFileSync } from "node:fs";
import { rowsOf, withDatabase } from "@vigie/core/dataset/database";

/** The version of this checkout. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}

/** The version of DuckDB's library. */
export async function duckdbVersion(): Promise<string> {
  const [row] = await withDatabase((database) => rowsOf(database, "SELECT version() AS version"));
  return String(row?.version);
}
