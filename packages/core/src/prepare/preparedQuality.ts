import type { DuckDBConnection } from "@duckdb/node-api";
import * as z from "zod";
import { classShareChecks } from "../dataset/classShareChecks";
import { numbersOf } from "../dataset/database";
import type { TableProfile } from "../dataset/profile";
import { profileTable } from "../dataset/profileTable";
import { Check } from "../dataset/quality";
import { distinctKeys } from "../dataset/qualitySuite";
import { tableChecks } from "../dataset/tableChecks";
import type { Contract } from "./contract";
import { preparedRules } from "./preparedRules";
import { Sampled } from "./rowCap";

/** Whether the prepared table of a contract holds together. `sample` tells the row cap when one was applied. */
export const PreparedQuality = z.strictObject({
  contract: z.string(),
  rows: z.int().nonnegative(),
  severe: z.int().nonnegative(),
  sample: Sampled.nullable(),
  checks: z.array(Check),
});
export type PreparedQuality = z.infer<typeof PreparedQuality>;

/** Holds the table `prepared`, made from the table or view `accidents`, against the quality suite, and profiles it. */
export async function preparedQuality(
  database: DuckDBConnection,
  contract: Contract,
  sample: Sampled | null,
): Promise<{ quality: PreparedQuality; profile: TableProfile }> {
  const profile = await profileTable(database, "prepared");
  const rules = preparedRules(contract);
  const {
    rows = 0,
    severe = 0,
    accidents = 0,
  } = await numbersOf(
    database,
    "SELECT count(*) AS rows, sum(target) AS severe, (SELECT count(*) FROM accidents) AS accidents FROM prepared",
  );
  const joined: Check = {
    name: "accidents-joined",
    verdict: rows === accidents ? "pass" : "fail",
    value: rows,
    limit: accidents,
    message: `${accidents} accidents go into the join with vehicles and users, ${rows} rows come out`,
  };
  const checks = tableChecks(profile, rules, await distinctKeys(database, profile, rules.key));
  const quality = {
    contract: contract.name,
    rows,
    severe,
    sample,
    checks: [joined, ...checks, ...classShareChecks({ accidents: rows, severe })],
  };
  return { quality, profile };
}
