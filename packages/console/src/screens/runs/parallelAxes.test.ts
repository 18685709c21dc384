import { beforeAll, describe, expect, it, vi } from "vitest";

const metric = (name: string, values: (number | null)[]) => ({ name, values, different: true, best: [0] });

describe("parallelAxes", () => {
  let parallelAxes: typeof import("./parallelAxes").parallelAxes;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ parallelAxes } = await import("./parallelAxes"));
  });

  it("takes numbers that differ, and turns round what should be small", () => {
    const axes = parallelAxes({
      parameters: [
        { name: "trees", values: [10, 20], different: true },
        { name: "family", values: ["forest", "knn"], different: true },
      ],
      metrics: [metric("brier", [0.2, 0.1]), metric("f1", [0.6, 0.6]), metric("roc_auc", [0.7, 0.8])],
    });
    expect(axes.map(({ name, turned }) => [name, turned])).toEqual([
      ["trees", false],
      ["AUC", false],
      ["Brier", true],
    ]);
  });

  it("keeps place for metrics however many parameters there are", () => {
    const parameters = Array.from({ length: 30 }, (_, index) => ({ name: `p${index}`, values: [1, 2], different: true }));
    const metrics = ["a", "b", "c", "d", "e"].map((name) => metric(name, [1, null, 2]));
    const axes = parallelAxes({ parameters, metrics });
    expect(axes).toHaveLength(10);
    expect(axes.filter(({ name }) => !name.startsWith("p"))).toHaveLength(4);
  });
});
