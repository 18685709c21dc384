import { beforeAll, describe, expect, it, vi } from "vitest";

describe("scenarioPlot", () => {
  let module: typeof import("./scenarioPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./scenarioPlot");
  });

  it("labels each scenario away from the other", () => {
    expect(module.labelSides({ a: 0.3, b: 0.6 }, 700)).toEqual({ a: "left", b: "right" });
    expect(module.labelSides({ a: 0.6, b: 0.3 }, 700)).toEqual({ a: "right", b: "left" });
  });

  it("says once what both share, and both where they differ", () => {
    expect(module.togetherText({ a: 0.951, b: 0.952 })).toBe("A and B 95\u00a0%");
    expect(module.togetherText({ a: 0.94, b: 0.95 })).toBe("A 94\u00a0%, B 95\u00a0%");
  });

  it("turns a label that would leave the chart", () => {
    expect(module.labelSides({ a: 0.02, b: 0.99 }, 700)).toEqual({ a: "right", b: "left" });
  });
});
