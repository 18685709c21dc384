import { beforeAll, describe, expect, it, vi } from "vitest";

const zone = (low: number, high: number, accidents = 100) => ({
  zone: "75",
  name: "Paris",
  accidents: 400,
  severe: 40,
  killed: null,
  hospitalised: null,
  share: 0.1,
  interval: [0, 1] as [number, number],
  shrunk: 0.1,
  shrunkInterval: [0, 1] as [number, number],
  few: false,
  expected: { accidents, observed: 10, expected: 10, ratio: (low + high) / 2, interval: [low, high] as [number, number] },
});

describe("expectedFinding", () => {
  let module: typeof import("./expectedFinding");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./expectedFinding");
  });

  it("counts only the zones whose interval leaves 1 out", () => {
    const zones = [zone(1.1, 1.5), zone(0.9, 1.4), zone(0.5, 0.8), zone(0.2, 0.6)];
    expect(module.expectedFinding({ zones, by: "department" })).toBe(
      "More are severe than the model expects in 1 of 4 departments, fewer in 2",
    );
  });

  it("says that none differs, and when nothing can be judged", () => {
    expect(module.expectedFinding({ zones: [zone(0.8, 1.2)], by: "cell" })).toContain("In none of 1 hexagons");
    expect(module.expectedFinding({ zones: [zone(2, 3, 4)], by: "cell" })).toContain("Too few hold-out accidents");
  });
});
