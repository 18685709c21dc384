import { beforeAll, describe, expect, it, vi } from "vitest";

describe("findings of an evaluation", () => {
  let findings: typeof import("./evaluationFindings");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    findings = await import("./evaluationFindings");
  });

  it("names the tenth that is farthest off, when its interval says so", () => {
    const point = (meanProbability: number, severeShare: number) => ({
      rows: 100,
      meanProbability,
      severeShare,
      interval: [severeShare - 0.03, severeShare + 0.03] as [number, number],
    });
    expect(findings.calibrationFinding([point(0.2, 0.21), point(0.7, 0.69)])).toBe("A score of 70 means about 70 in 100");
    expect(findings.calibrationFinding([point(0.2, 0.25), point(0.7, 0.5)])).toBe("Where it says 70 in 100, 50 are severe");
  });

  it("tells what the threshold does", () => {
    const row = (threshold: number) => ({ threshold, precision: 0.5, recall: 1 - threshold, f1: 0.5, alarmed: 0.4, cost: 1 });
    expect(findings.thresholdFinding([row(0.1), row(0.3), row(0.9)], 0.32)).toContain("70 of 100 severe ones are found");
    expect(findings.thresholdFinding([], 0.3)).toBe("Nothing is known of other thresholds");
  });

  it("names the group with the least recall, and only among those with enough severe accidents", () => {
    const group = (name: string, recall: number, severe: number) => {
      const metrics = { precision: 0.5, recall, f1: 0.5, support: severe };
      return { name, evaluation: { rows: 1000, severe, rocAuc: 0.8, classes: [metrics, metrics] as [typeof metrics, typeof metrics] } };
    };
    const confusion = { trueNegatives: 1, falsePositives: 1, falseNegatives: 20, truePositives: 80 };
    const holdout = { rows: 102, severe: 100, threshold: 0.3, rocAuc: 0.8, confusion };
    expect(findings.subgroupFinding([group("by day", 0.7, 500), group("with a moped", 0.1, 3)], holdout)).toContain("by day: 30 of 100");
    expect(findings.subgroupFinding([group("by day", 0.9, 500)], holdout)).toBe("No group is served clearly worse");
  });
});
