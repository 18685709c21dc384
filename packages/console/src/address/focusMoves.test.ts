import { describe, expect, it } from "vitest";
import { focusMoves } from "./focusMoves";

describe("focusMoves", () => {
  it("goes to the content of another section, wherever the focus was", () => {
    expect([focusMoves("/", "/drift", false), focusMoves("/runs/scene", "/models/scene", false)]).toEqual([true, true]);
  });

  it("stays on a tab of the same section", () => {
    expect(focusMoves("/data/1/quality", "/data/1/profile", false)).toBe(false);
  });

  it("goes to the content where what had it is gone", () => {
    expect(focusMoves("/data", "/data/1", true)).toBe(true);
  });

  it("stays where the path is the same: only its query changed, or the page was just opened", () => {
    expect(focusMoves("/map", "/map", true)).toBe(false);
  });
});
