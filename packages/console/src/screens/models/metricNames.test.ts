import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

describe("metricName", () => {
  let module: typeof import("./metricNames");
  let locale: typeof import("../../i18n/locale")["locale"];
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ locale } = await import("../../i18n/locale"));
    module = await import("./metricNames");
  });
  afterEach(() => {
    locale.value = "en";
  });

  it.each([
    ["f1_macro", "F1, mean of the classes"],
    ["recall_weighted", "Recall, weighted by class"],
    ["roc_auc_stage_2", "AUC, answers of stage 2"],
    ["precision_not_severe", "Precision (not severe)"],
    ["f1", "F1 (severe)"],
    ["somebody_elses", "somebody_elses"],
  ])("calls %s %s", (metric, name) => {
    expect(module.metricName(metric)).toBe(name);
  });

  it("has a French name for each figure of each class of severity", () => {
    locale.value = "fr";
    const metrics = ["unharmed", "slightly_hurt", "hospitalised", "killed"].flatMap((name) =>
      ["precision", "recall", "f1", "support", "roc_auc"].map((base) => `${base}_${name}`),
    );
    expect(metrics.filter((metric) => module.metricName(metric) === metric)).toEqual([]);
    expect(module.metricName("recall_killed")).toBe("Rappel (tués)");
  });

  it("does not call a threshold or a count better or worse", () => {
    expect(["threshold", "rows", "support_killed", "f1", "true_positives"].map(module.isScored)).toEqual([false, false, false, true, true]);
  });
});
