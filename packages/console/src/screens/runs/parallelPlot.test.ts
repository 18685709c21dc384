import { beforeAll, describe, expect, it, vi } from "vitest";

describe("parallelPlot", () => {
  let module: typeof import("./parallelPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./parallelPlot");
  });

  it("puts the best of every axis on top, and a run without a value nowhere", () => {
    const axes = [
      { name: "AUC", values: [0.8, 0.84, null], low: 0.8, high: 0.84, turned: false },
      { name: "Brier", values: [0.16, 0.15, 0.155], low: 0.15, high: 0.16, turned: true },
    ];
    const points = module.parallelPoints(3, axes);
    const share = (run: number, axis: number) => points.find((point) => point.run === run && point.axis === axis)?.share;
    expect([share(0, 0), share(1, 0), share(2, 0)]).toEqual([0, 1, null]);
    expect([share(0, 1), share(1, 1)]).toEqual([0, 1]);
    expect(share(2, 1)).toBeCloseTo(0.5);
  });
});
