import { describe, expect, it } from "vitest";
import { addressWith } from "./addressWith";

describe("addressWith", () => {
  it("sets what changes and keeps the rest, in order", () => {
    expect(addressWith("/map", { years: "2024", by: "cell" }, { hours: "7,8" })).toBe("/map?by=cell&hours=7,8&years=2024");
  });

  it("takes out what is undefined or empty", () => {
    expect(addressWith("/map", { years: "2024", by: "cell" }, { by: undefined, years: "" })).toBe("/map");
  });

  it("escapes what a query cannot hold", () => {
    const address = addressWith("/runs/a", {}, { filter: 'params.x = "a&b"' });
    expect(new URLSearchParams(address.split("?")[1]).get("filter")).toBe('params.x = "a&b"');
  });
});
