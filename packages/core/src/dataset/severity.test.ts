import { describe, expect, it } from "vitest";
import { chicago } from "../dictionary/chicago";
import { rowsOf, withDatabase } from "./database";
import { outcomeOfUsersSql, severeCrashSql, severeSql } from "./severity";

/** Codes of `grav` of the users of one accident, and whether it is severe; null when that cannot be decided. */
const ACCIDENTS: readonly (readonly [(number | null)[], 0 | 1 | null])[] = [
  [[1], 0],
  [[2], 1],
  [[3], 1],
  [[4], 0],
  [[-1], null],
  [[0], null],
  [[5], null],
  [[null], null],
  [[], null],
  [[1, 4], 0],
  [[1, 2], 1],
  [[4, 3], 1],
  [[null, 4], 0],
  [[null, 3], 1],
  [[-1, 1], 0],
  [[null, null, -1], null],
];

/** Killed and hospitalised of one accident, and whether it is severe. */
const OUTCOMES: readonly (readonly [number | null, number | null, 0 | 1 | null])[] = [
  [0, 0, 0],
  [1, 0, 1],
  [0, 1, 1],
  [2, 3, 1],
  [1, null, 1],
  [null, 1, 1],
  [0, null, null],
  [null, 0, null],
  [null, null, null],
];

describe("the definition of a severe accident", () => {
  it.each(ACCIDENTS)("makes users of grav %j a target of %j", async (grav, expected) => {
    const users = grav.length > 0 ? grav.map((code) => `(CAST(${code ?? "NULL"} AS SMALLINT))`).join(", ") : "(CAST(NULL AS SMALLINT))";

    const [row] = await withDatabase((database) =>
      rowsOf(
        database,
        `SELECT ${severeSql("killed", "hospitalised")} AS target FROM (SELECT ${outcomeOfUsersSql("grav")} FROM (VALUES ${users}) u(grav))`,
      ),
    );

    expect(row?.target).toBe(expected);
  });

  it.each([
    ["NO INJURY / DRIVE AWAY", 0],
    ["INJURY AND / OR TOW DUE TO CRASH", 1],
    [null, null],
  ])("makes a crash of Chicago of type %j a target of %j", async (text, expected) => {
    const code = chicago.crash_type.codes.find((each) => each.text === text)?.code;

    const [row] = await withDatabase((database) => rowsOf(database, `SELECT ${severeCrashSql(String(code ?? "NULL"))} AS target`));

    expect(row?.target).toBe(expected);
  });

  it.each(OUTCOMES)("makes %j killed and %j hospitalised a target of %j", async (killed, hospitalised, expected) => {
    const counts = `(VALUES (CAST(${killed} AS SMALLINT), CAST(${hospitalised} AS SMALLINT))) a(killed, hospitalised)`;

    const [row] = await withDatabase((database) =>
      rowsOf(database, `SELECT ${severeSql("killed", "hospitalised")} AS target FROM ${counts}`),
    );

    expect(row?.target).toBe(expected);
  });
});
