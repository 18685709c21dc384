import { beforeAll, describe, expect, it, vi } from "vitest";

describe("subgroupPlot", () => {
  let module: typeof import("./subgroupPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./subgroupPlot");
  });

  const group = (name: string, rows: number, severe: number, recall: number, precision = 0.6) => ({
    name,
    evaluation: {
      rows,
      severe,
      rocAuc: null,
      classes: [
        { precision: 0, recall: 0, f1: 0, support: 0 },
        { precision, recall, f1: 0, support: 0 },
      ] as [Metrics, Metrics],
    },
  });
  type Metrics = { precision: number; recall: number; f1: number; support: number };

  it("shows the largest groups first, without those that have no severe accident", () => {
    const shown = module.shownSubgroups([group("small", 10, 3, 0.8), group("none", 99, 0, 0), group("large", 50, 20, 0.7)]);
    expect(shown.map(({ name }) => name)).toEqual(["large", "small"]);
  });

  it("starts its axis at the tenth below the least", () => {
    const shown = module.shownSubgroups([group("a", 10, 3, 0.82, 0.57), group("b", 9, 3, 0.7, 0.66)]);
    expect(module.lowestTenth(shown)).toBe(0.5);
  });
});
