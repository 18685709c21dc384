import { describe, expect, it } from "vitest";
import { filtersOf, firstDataset, selectionOf, statisticsQuery, toggled, zonesQuery } from "./selection";

describe("selectionOf", () => {
  it("shows all departments of the newest dataset when the address says nothing", () => {
    const selection = selectionOf({});
    expect(selection).toMatchObject({ dataset: undefined, by: "department", measure: "rate" });
    expect(statisticsQuery(selection)).toEqual({});
    expect(zonesQuery(selection)).toEqual({ by: "department" });
  });

  it("reads lists", () => {
    expect(statisticsQuery(selectionOf({ months: "11,12", lum: "3" }))).toEqual({ months: "11,12", lum: "3" });
  });

  it("shows hexagons of Chicago, which has no departments and tells no vehicles", () => {
    const selection = selectionOf({ dataset: "chicago", by: "department", resolution: "3", vehicles: "bus", dep: "75" });
    expect(zonesQuery(selection)).toEqual({ dataset: "chicago", by: "cell", resolution: "7" });
    expect(filtersOf("chicago")).not.toContain("vehicles");
  });
});

describe("firstDataset", () => {
  it("is France where there is any, else what there is", () => {
    expect(firstDataset(["chicago", "baac"])).toBe("baac");
    expect(selectionOf({}, firstDataset(["chicago"]))).toMatchObject({ dataset: "chicago", by: "cell" });
    expect(firstDataset([])).toBeUndefined();
  });
});

describe("zonesQuery", () => {
  it("keeps every department on the map when one is chosen", () => {
    const selection = selectionOf({ dep: "24" });
    expect(zonesQuery(selection)).toEqual({ by: "department" });
    expect(statisticsQuery(selection)).toEqual({ dep: "24" });
  });

  it("narrows the hexagons to the department", () => {
    expect(zonesQuery(selectionOf({ dep: "24", by: "cell", resolution: "6" }))).toEqual({ dep: "24", by: "cell", resolution: "6" });
  });
});

describe("toggled", () => {
  it("adds and takes away", () => {
    expect(toggled(["24"], "75")).toEqual(["24", "75"]);
    expect(toggled(["24", "75"], "24")).toEqual(["75"]);
  });
});
