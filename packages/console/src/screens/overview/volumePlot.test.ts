import { beforeAll, describe, expect, it, vi } from "vitest";
import * as marks from "../../design/marks";

describe("volumePlot", () => {
  let module: typeof import("./volumePlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./volumePlot");
  });

  const hours = (count: (hour: number) => number) =>
    Array.from({ length: 25 }, (_, hour) => ({ at: hour * 3_600_000, count: count(hour) }));

  it("names every sixth hour, and nothing and the most on the other axis", () => {
    const { x, y } = module.volumePlot(hours((hour) => (hour === 7 ? 40 : 3)))(marks, 500);
    expect((x!.ticks as number[]).map((at) => at / 3_600_000)).toEqual([0, 6, 12, 18, 24]);
    expect(y?.ticks).toEqual([0, 40]);
  });

  it("keeps a scale when nothing was asked", () => {
    expect(module.volumePlot(hours(() => 0))(marks, 500).y?.domain).toEqual([0, 1]);
  });
});
