import { beforeAll, describe, expect, it, vi } from "vitest";

describe("parameterText", () => {
  let parameterText: typeof import("./parameterText").parameterText;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "fr", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "fr" });
    ({ parameterText } = await import("./parameterText"));
  });

  it("writes decimals as the language does, whole numbers without separators", () => {
    expect([0.15, 0.00001, 20240101, -3].map(parameterText)).toEqual(["0,15", "0,00001", "20240101", "−3"]);
    expect(parameterText(1e-8)).toContain("10⁻⁸");
  });

  it("leaves texts as they are, and says what is structured as JSON", () => {
    expect(["fixed", true, [1, 2], null, undefined].map(parameterText)).toEqual(["fixed", "true", "[1,2]", "–", "–"]);
  });
});
