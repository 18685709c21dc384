import { beforeAll, describe, expect, it, vi } from "vitest";
import * as marks from "../../design/marks";

describe("zonePlot", () => {
  let module: typeof import("./zonePlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./zonePlot");
  });

  const zones = (count: number, most = 0.9) =>
    Array.from({ length: count }, (_, index) => ({
      zone: String(index),
      name: `Zone ${index}`,
      accidents: 100,
      severe: 10,
      killed: null,
      hospitalised: null,
      share: most - index / 100,
      interval: [0, most - index / 100] as [number, number],
      shrunk: most - index / 100,
      shrunkInterval: [0, 1] as [number, number],
      few: false,
      expected: null,
    }));

  it("shows all zones where they fit, else both ends around a gap", () => {
    const few = module.zoneEnds(zones(26));
    const many = module.zoneEnds(zones(40));
    expect([few.high.length, few.low.length]).toEqual([26, 0]);
    expect([many.high[0]?.zone, many.high.length, many.low.at(-1)?.zone, many.low.length]).toEqual(["0", 18, "39", 8]);
    expect(module.zoneHeight(many) - module.zoneHeight(few)).toBe(23);
    const { y } = module.zonePlot({ ...many, mean: 0.4, meanLabel: "France", codes: "department" })(marks, 500);
    expect([...(y?.domain ?? [])]).toHaveLength(27);
  });

  it("draws rare outcomes at a scale of their own", () => {
    const rare = module.zonePlot({ ...module.zoneEnds(zones(3, 0.04)), mean: 0.02, meanLabel: "Chicago", codes: undefined })(marks, 500);
    const usual = module.zonePlot({ ...module.zoneEnds(zones(3)), mean: 0.4, meanLabel: "France", codes: "department" })(marks, 500);
    expect(rare.x?.domain).toEqual([0, 0.04]);
    expect(usual.x?.domain).toEqual([0, 1]);
  });
});
