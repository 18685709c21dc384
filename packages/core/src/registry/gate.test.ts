import { describe, expect, it } from "vitest";
import { GateError } from "../errors";
import { GOLDEN_TOLERANCE } from "../onnx/golden";
import { F1_FLOORS, type GateInput, gateChecks, LATENCY_BUDGET_MS, MACRO_F1_FLOOR, MODEL_BUDGET_BYTES, RECALL_FLOOR } from "./gate";
import { GateReport } from "./version";

const good: GateInput = {
  contract: "scene",
  metrics: { f1: 0.7, recall: 0.77, brier: 0.157, prevalence: 0.36 },
  goldenMaxDifference: 2e-7,
  latencyMs: 0.3,
  bytes: 900_000,
  inputs: ["month", "lum"],
  features: ["month", "lum"],
};

function failing(change: Partial<GateInput>): string[] {
  return gateChecks({ ...good, ...change })
    .checks.filter(({ passed }) => !passed)
    .map(({ name }) => name);
}

describe("gateChecks", () => {
  it("passes a good model and reports every check", () => {
    const report = gateChecks(good);

    expect(report.passed).toBe(true);
    expect(report.checks.map(({ name }) => name)).toEqual([
      "f1",
      "recall",
      "brier",
      "golden rows",
      "latency in ms",
      "size in bytes",
      "schema",
    ]);
    expect(GateReport.parse(report)).toEqual(report);
  });

  it.each(Object.entries(F1_FLOORS))("holds contract %s to its own F1 floor of %d", (contract, floor) => {
    expect(failing({ contract, metrics: { ...good.metrics, f1: floor } })).toEqual(["f1"]);
    expect(failing({ contract, metrics: { ...good.metrics, f1: floor + 1e-9 } })).toEqual([]);
  });

  it.each<[string, Partial<GateInput>, string]>([
    ["misses too many", { metrics: { ...good.metrics, recall: RECALL_FLOOR - 1e-9 } }, "recall"],
    ["is no better than the prevalence", { metrics: { ...good.metrics, brier: 0.36 * 0.64 } }, "brier"],
    ["answers golden rows differently", { goldenMaxDifference: GOLDEN_TOLERANCE * 1.01 }, "golden rows"],
    ["is slow", { latencyMs: LATENCY_BUDGET_MS + 0.1 }, "latency in ms"],
    ["is large", { bytes: MODEL_BUDGET_BYTES + 1 }, "size in bytes"],
    ["takes its features in another order", { inputs: ["lum", "month"] }, "schema"],
    ["lacks a feature", { inputs: ["month"] }, "schema"],
    ["takes one feature more", { inputs: ["month", "lum", "grav"] }, "schema"],
  ])("refuses a model that %s", (_, change, name) => {
    expect(failing(change)).toEqual([name]);
    expect(gateChecks({ ...good, ...change }).passed).toBe(false);
  });

  it("passes at the very limit where the limit is allowed", () => {
    expect(failing({ metrics: { ...good.metrics, recall: RECALL_FLOOR }, goldenMaxDifference: GOLDEN_TOLERANCE })).toEqual([]);
    expect(failing({ latencyMs: LATENCY_BUDGET_MS, bytes: MODEL_BUDGET_BYTES })).toEqual([]);
  });

  it("names the first feature that differs", () => {
    const { checks } = gateChecks({ ...good, inputs: ["month", "agg"] });

    expect(checks.at(-1)).toMatchObject({ value: 1, limit: 0, message: "input 2 is agg, the contract says lum" });
  });

  it.each(["f1", "recall", "brier", "prevalence"])("does not judge a model whose %s is missing or not a number", (metric) => {
    const { [metric]: _, ...missing } = good.metrics;

    expect(() => gateChecks({ ...good, metrics: missing })).toThrow(GateError);
    expect(() => gateChecks({ ...good, metrics: { ...good.metrics, [metric]: Number.NaN } })).toThrow(GateError);
  });

  it("holds a model of more classes to macro F1 in place of F1", () => {
    const metrics = { ...good.metrics, f1: 0.1 };

    expect(failing({ classes: 4, metrics: { ...metrics, f1_macro: MACRO_F1_FLOOR } })).toEqual(["macro f1"]);
    expect(failing({ classes: 4, metrics: { ...metrics, f1_macro: MACRO_F1_FLOOR + 1e-9 } })).toEqual([]);
  });

  it.each<[string, number, [number, number], string[]]>([
    ["falls by more than 0.05 for certain", -0.12, [-0.16, -0.07], ["recall with a bicycle"]],
    ["falls by more than 0.05, perhaps by chance", -0.06, [-0.1, -0.02], []],
    ["falls a little", -0.03, [-0.04, -0.02], []],
    ["rises", 0.1, [0.06, 0.14], []],
  ])("asks that no group is served worse: recall %s", (_, difference, interval, expected) => {
    const subgroups = [{ name: "with a bicycle", severe: 300, challenger: 0.7 + difference, champion: 0.7, difference, interval }];

    expect(failing({ subgroups })).toEqual(expected);
  });

  it("does not judge a model of a contract without a floor", () => {
    expect(() => gateChecks({ ...good, contract: "unheard-of" })).toThrow(GateError);
  });
});
