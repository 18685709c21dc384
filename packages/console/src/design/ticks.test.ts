import { beforeAll, describe, expect, it, vi } from "vitest";

describe("ticks", () => {
  let module: typeof import("./ticks");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./ticks");
  });

  it("writes the unit on the last tick only", () => {
    const ticks = [0.3, 0.35, 0.4, 0.45];
    expect(ticks.map((share, index) => module.percentTick(share, index, ticks))).toEqual(["30", "35", "40", "45\u00a0%"]);
  });

  it("writes as many decimals as tell the ticks apart", () => {
    const shares = [0.01, 0.015, 0.02];
    expect(shares.map((share, index) => module.percentTick(share, index, shares))).toEqual(["1.0", "1.5", "2.0\u00a0%"]);
    const metrics = [0.82, 0.84, 0.86];
    expect(metrics.map((value, index) => module.numberTick(value, index, metrics))).toEqual(["0.82", "0.84", "0.86"]);
    expect([0, 50, 100].map((value, index, all) => module.numberTick(value, index, all))).toEqual(["0", "50", "100"]);
  });

  it("writes a single tick as what it is", () => {
    expect(module.numberTick(0.835, 0, [0.835])).toBe("0.835");
  });
});
