import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf, withDatabase } from "./database";
import { Profile, QUANTILES, type TableProfile } from "./profile";
import { profileTable } from "./profileTable";

function profileOf(sql: string): Promise<TableProfile> {
  return withDatabase(async (database) => {
    await database.run(`CREATE TABLE t AS ${sql}`);
    return profileTable(database, "t");
  });
}

describe("the profile of a table", () => {
  it("counts cells, missing cells, values and levels of codes and texts", async () => {
    const profile = await profileOf(
      `SELECT CAST(a AS SMALLINT) AS code, b AS "a name" FROM (VALUES (1, 'x'), (1, 'y'), (3, 'x'), (NULL, 'x')) v(a, b)`,
    );

    expect(Profile.parse({ tables: [profile] }).tables[0]).toEqual({
      table: "t",
      rows: 4,
      columns: [
        {
          name: "code",
          type: "SMALLINT",
          count: 3,
          missing: 1,
          distinct: 2,
          numbers: {
            mean: 5 / 3,
            sd: expect.closeTo(Math.sqrt(4 / 3), 12),
            min: 1,
            max: 3,
            quantiles: { p1: 1, p5: 1, p25: 1, p50: 1, p75: 2, p95: expect.closeTo(2.8, 12), p99: expect.closeTo(2.96, 12) },
          },
          levels: [
            { level: "1", count: 2 },
            { level: "3", count: 1 },
          ],
        },
        {
          name: "a name",
          type: "VARCHAR",
          count: 4,
          missing: 0,
          distinct: 2,
          numbers: null,
          levels: [
            { level: "x", count: 3 },
            { level: "y", count: 1 },
          ],
        },
      ],
    });
  });

  it("tells the same of few values as DuckDB tells of the cells", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 60 }), async (cells) => {
        fc.pre(cells.some((cell) => cell !== null));
        await withDatabase(async (database) => {
          await database.run(
            `CREATE TABLE t AS SELECT CAST(x AS INTEGER) AS x FROM (VALUES ${cells.map((cell) => `(${cell ?? "NULL"})`)}) v(x)`,
          );
          const [told] = await rowsOf(
            database,
            `SELECT avg(x) AS mean, stddev_samp(x) AS sd, quantile_cont(CAST(x AS DOUBLE), [${Object.values(QUANTILES)}]) AS quantiles, count(DISTINCT x) AS n FROM t`,
          );

          const column = (await profileTable(database, "t")).columns[0];
          const quantiles = (told?.quantiles ?? []) as number[];

          expect(column?.distinct).toBe(Number(told?.n));
          expect(column?.numbers?.mean).toBeCloseTo(told?.mean as number, 9);
          if (told?.sd === null) expect(column?.numbers?.sd).toBeNull();
          else expect(column?.numbers?.sd).toBeCloseTo(told?.sd as number, 9);
          Object.values(column?.numbers?.quantiles ?? {}).forEach((value, index) => {
            expect(value).toBeCloseTo(quantiles[index] ?? Number.NaN, 9);
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  it("works out columns of many values from their cells, and names no level of a key", async () => {
    const profile = await profileOf(
      "SELECT i AS id, CAST(i % 4000 AS DOUBLE) / 4 AS x, CAST(i % 4000 AS VARCHAR) AS name FROM range(8000) r(i)",
    );

    const [id, x, name] = profile.columns;
    expect(id).toMatchObject({ type: "BIGINT", count: 8_000, distinct: 8_000, levels: [], numbers: { min: 0, max: 7_999 } });
    expect(x).toMatchObject({ distinct: 4_000, numbers: { mean: 3_999 / 8, quantiles: { p50: expect.closeTo(499.875, 9) } } });
    expect(x?.levels).toHaveLength(20);
    expect(name).toMatchObject({ distinct: 4_000, numbers: null });
    expect(name?.levels[0]).toEqual({ level: "0", count: 2 });
  });

  it("says of a table without rows and of a column without cells that there is nothing", async () => {
    const nothing = await profileOf("SELECT CAST(NULL AS SMALLINT) AS x FROM range(0) r(i)");
    const empty = await profileOf("SELECT CAST(NULL AS DOUBLE) AS x FROM range(3) r(i)");

    expect(nothing).toMatchObject({ rows: 0, columns: [{ count: 0, missing: 0, distinct: 0, numbers: null, levels: [] }] });
    expect(empty).toMatchObject({ rows: 3, columns: [{ count: 0, missing: 3, distinct: 0, numbers: null, levels: [] }] });
  });
});
