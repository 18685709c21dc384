import { beforeAll, describe, expect, it, vi } from "vitest";
import * as marks from "../../design/marks";

describe("seriesPlot", () => {
  let module: typeof import("./seriesPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./seriesPlot");
  });

  it("finds the first of the best steps, whichever way is better", () => {
    expect(module.bestStep([0.5, 0.8, 0.8, 0.1], false)).toBe(1);
    expect(module.bestStep([0.5, 0.8, 0.1, 0.1], true)).toBe(2);
    expect(module.bestStep([], true)).toBe(0);
  });

  it("names every fold, and leaves round numbers to many iterations", () => {
    expect(module.namedSteps(5)).toEqual([1, 2, 3, 4, 5]);
    expect(module.namedSteps(300)).toBe(3);
  });

  it("has an axis for a metric that never moves", () => {
    const [low, high] = module.seriesPlot([0.7, 0.7], 0, "roc_auc")(marks, 500).y!.domain as [number, number];
    expect(low).toBeLessThan(0.7);
    expect(high).toBeGreaterThan(0.7);
    expect(module.seriesPlot([], 0, "roc_auc")(marks, 500).y?.domain).toEqual([0, 1]);
  });
});
