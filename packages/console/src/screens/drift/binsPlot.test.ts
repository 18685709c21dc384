import { beforeAll, describe, expect, it, vi } from "vitest";
import * as marks from "../../design/marks";

describe("binsPlot", () => {
  let module: typeof import("./binsPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./binsPlot");
  });

  const bins = { kind: "bins" as const, edges: [0, 10, 30], reference: [0.4, 0.6], current: [0.9, 0.1] };

  it("draws what is current as steps over its intervals", () => {
    const steps = module.stepsOf([
      { from: 0, to: 10, now: 0.9 },
      { from: 10, to: 30, now: 0.1 },
    ]);
    expect(steps.map(({ x, y }) => [x, y])).toEqual([
      [0, 0.9],
      [10, 0.9],
      [10, 0.1],
      [30, 0.1],
    ]);
  });

  it("reaches from the first edge to the last, and from nothing to the highest of both sides", () => {
    const { x, y } = module.binsPlot(bins)(marks, 400);
    expect([x?.domain, y?.domain]).toEqual([
      [0, 30],
      [0, 0.9],
    ]);
  });
});
