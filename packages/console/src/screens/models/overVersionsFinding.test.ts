import { beforeAll, describe, expect, it, vi } from "vitest";

const point = (version: number, value: number | null) => ({ version, value, interval: null, champion: [] }) as never;

describe("overVersionsFinding", () => {
  let finding: typeof import("./overVersionsFinding").overVersionsFinding;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    finding = (await import("./overVersionsFinding")).overVersionsFinding;
  });

  it("says whether any version is better than the champion, by the metric's own direction", () => {
    const points = [point(1, 0.84), point(2, 0.832), point(3, null)];
    expect(finding(points, "roc_auc", { champion: 1 })).toBe("AUC: no version is better than the champion v1, 0.840");
    expect(finding(points, "roc_auc", { champion: 2 })).toBe("AUC: v1 is better than the champion v2, 0.840 against 0.832");
    expect(finding(points, "brier", { champion: 1 })).toBe("Brier: v2 is better than the champion v1, 0.832 against 0.840");
  });

  it("compares nothing where there is nothing to compare", () => {
    expect(finding([point(1, 0.84)], "roc_auc", { champion: 1 })).toBe("AUC of the only version: 0.840");
    expect(finding([point(1, 0.84)], "roc_auc", {})).toBe("AUC over the versions");
    expect(finding([point(1, null), point(2, 0.8)], "roc_auc", { champion: 1 })).toBe("AUC over the versions");
  });
});
