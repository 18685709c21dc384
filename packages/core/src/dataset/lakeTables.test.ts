import { describe, expect, it } from "vitest";
import { LAKE_TABLES, lakePart, lakeTableDdl, lakeVersionQuery } from "./lakeTables";

const [accidents] = LAKE_TABLES;

describe("the tables of the lake", () => {
  it("have the canonical columns in Athena's types, and the year as a partition only", () => {
    expect(LAKE_TABLES.map(({ name }) => name)).toEqual(["accidents", "vehicles", "users"]);
    expect(accidents?.columns.slice(0, 3)).toEqual([
      { name: "accident_id", type: "bigint" },
      { name: "month", type: "smallint" },
      { name: "day", type: "smallint" },
    ]);
    expect(accidents?.columns).toContainEqual({ name: "target", type: "int" });
    expect(accidents?.columns.some(({ name }) => name === "year" || name === "dataset")).toBe(false);
  });

  it("are declared over the keys that the store writes", () => {
    const ddl = lakeTableDdl(accidents!, "vigie");

    expect(ddl).toContain("PARTITIONED BY (`dataset` string, `year` int)");
    expect(ddl).toContain("LOCATION 's3://vigie/lake/accidents/'");
    const template = /'storage\.location\.template' = 's3:\/\/vigie\/lake\/(.+)'/.exec(ddl)?.[1];
    expect(template?.replace("$" + "{dataset}", "baac").replace("$" + "{year}", "2024")).toBe(lakePart("accidents", "baac", 2024));
  });

  it("answer the rows of one version by its objects", () => {
    expect(lakeVersionQuery(accidents!, "vigie", ["lake/a.parquet", "lake/b.parquet"])).toBe(
      `SELECT * FROM "accidents" WHERE "$path" IN ('s3://vigie/lake/a.parquet', 's3://vigie/lake/b.parquet')`,
    );
  });
});
