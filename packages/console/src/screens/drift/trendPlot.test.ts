import { beforeAll, describe, expect, it, vi } from "vitest";

describe("trendPlot", () => {
  let module: typeof import("./trendPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./trendPlot");
  });

  const check = (at: string) => ({ at, score: 0.1, drifted: 4, tested: 42, verdict: "ok" as const, id: at, alarm: false }) as never;
  const checks = (count: number) => Array.from({ length: count }, (_, day) => check(new Date(Date.UTC(2026, 0, 1 + day)).toISOString()));

  it("shows the last checks that there is room for, six at least", () => {
    expect(module.shownChecks(checks(100), 566)).toHaveLength(20);
    expect(module.shownChecks(checks(100), 120)).toHaveLength(6);
    const shown = module.shownChecks(checks(30), 566);
    expect([shown[0]?.place, shown.at(-1)?.at]).toEqual([0, "2026-01-30T00:00:00.000Z"]);
  });

  it("tells checks of one day apart by their time", () => {
    const day = module.shownChecks([check("2026-03-02T08:00:00Z"), check("2026-03-02T09:00:00Z")], 600);
    const days = module.shownChecks([check("2026-03-02T08:00:00Z"), check("2026-03-03T08:00:00Z")], 600);
    expect(module.dayOrTime(day, 1)).toMatch(/^\d\d:00$/);
    expect(module.dayOrTime(days, 1)).toBe("3\u00a0Mar");
  });
});
