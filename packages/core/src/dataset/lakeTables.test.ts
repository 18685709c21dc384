import { describe, expect, it } from "vitest";
import { LAKE_TABLES, lakePart, lakeTableProperties } from "./lakeTables";

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

  it("are found where the store writes", () => {
    const template = lakeTableProperties(accidents!, "vigie")["storage.location.template"]?.replace("s3://vigie/lake/", "");

    expect(template?.replace("$" + "{dataset}", "baac").replace("$" + "{year}", "2024")).toBe(lakePart("accidents", "baac", 2024));
  });
});
