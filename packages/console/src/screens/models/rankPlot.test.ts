import { beforeAll, describe, expect, it, vi } from "vitest";

describe("rankPlot", () => {
  let module: typeof import("./rankPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./rankPlot");
  });

  it("rings the lowest threshold that is not below the one in use", () => {
    const points = [1, 0.8, 0.5, 0.2].map((threshold, index) => ({ threshold, x: index / 4, y: index / 3 }));
    expect(module.usedPoint(points, 0.35)?.threshold).toBe(0.5);
    expect(module.usedPoint(points, 0.5)?.threshold).toBe(0.5);
    expect(module.usedPoint(points, 1.5)).toBeUndefined();
  });
});
