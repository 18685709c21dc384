import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";

describe("versionsPlot", () => {
  let module: typeof import("./versionsPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./versionsPlot");
  });

  const point = (version: number, value: number | null, served = false) => ({
    version,
    value,
    interval: value === null ? null : ([value - 0.01, value + 0.01] as [number, number]),
    createdAt: "2026-01-01T00:00:00Z",
    champion: served ? [{ from: "2026-01-01T00:00:00Z" }] : [],
  });

  it("tells the champion, the challenger, what served before and the others apart; a version without a value keeps its place", () => {
    const shown = module.versionMarks([point(1, 0.8, true), point(2, null), point(3, 0.83, true), point(4, 0.82), point(5, 0.81)], {
      champion: 3,
      challenger: 4,
    });
    expect(shown.map(({ version, place, kind }) => [version, place, kind])).toEqual([
      [1, 0, "was"],
      [3, 2, "champion"],
      [4, 3, "challenger"],
      [5, 4, "other"],
    ]);
  });

  it("has room around the values, also where they are all the same", () => {
    expect(module.paddedDomain([0.8, 0.9]).map((end) => end.toFixed(3))).toEqual(["0.785", "0.915"]);
    const [low, high] = module.paddedDomain([0, 0]);
    expect(high).toBeGreaterThan(low);
  });

  it("names no more versions than there is room for, and always the champion", () => {
    const place = fc
      .integer({ min: 1, max: 400 })
      .chain((versions) => fc.record({ versions: fc.constant(versions), champion: fc.nat(versions - 1) }));
    fc.assert(
      fc.property(place, fc.integer({ min: 140, max: 1300 }), ({ versions, champion }, width) => {
        const named = module.namedPlaces(versions, champion, width);
        expect(named).toContain(champion);
        expect(named.length).toBeLessThanOrEqual(Math.max(2, width / 70) + 2);
        expect(named).toEqual([...new Set(named)].sort((a, b) => a - b));
      }),
    );
  });
});
