import { beforeAll, describe, expect, it, vi } from "vitest";

describe("namePlace", () => {
  let namePlace: typeof import("./thresholdPlot").namePlace;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ namePlace } = await import("./thresholdPlot"));
  });

  const rows = Array.from({ length: 101 }, (_, index) => {
    const threshold = index / 100;
    return { threshold, recall: 1 - threshold ** 2, precision: 0.4 + threshold / 2, alarmed: (1 - threshold) ** 2, f1: 0.5, cost: 1 };
  });

  it.each(["recall", "precision", "alarmed"] as const)("puts the name of %s where no line runs through it", (of) => {
    const place = namePlace(rows, of, 0.36)!;
    const around = rows.filter(({ threshold }) => Math.abs(threshold - place.threshold) < 0.08);
    const nearest = Math.min(
      ...around.flatMap((row) => [row.recall, row.precision, row.alarmed].map((share) => Math.abs(share - place.share))),
    );
    expect(nearest).toBeGreaterThan(0);
    expect(Math.abs(place.threshold - 0.36)).toBeGreaterThanOrEqual(0.09);
  });

  it("names its own line: no other lies nearer", () => {
    const place = namePlace(rows, "recall", 0.36)!;
    const row = rows.find(({ threshold }) => threshold === place.threshold)!;
    const [own, ...others] = [row.recall, row.precision, row.alarmed].map((share) => Math.abs(share - place.share));
    expect(own).toBeLessThan(Math.min(...others));
  });

  it("stands above the highest line, and below alarms", () => {
    const sideOf = (of: "recall" | "precision" | "alarmed") => {
      const place = namePlace(rows, of, 0.36)!;
      return Math.sign(place.share - rows.find(({ threshold }) => threshold === place.threshold)![of]);
    };
    expect([sideOf("recall"), sideOf("precision"), sideOf("alarmed")]).toEqual([1, 1, -1]);
  });

  it("has no place where there is no row, or where it is never the highest", () => {
    expect(
      namePlace(
        rows.map((row) => ({ ...row, precision: -0.01 })),
        "precision",
        0.36,
      ),
    ).toBeUndefined();
    expect(namePlace([], "recall", 0.36)).toBeUndefined();
  });
});
