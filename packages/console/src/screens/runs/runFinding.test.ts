import { beforeAll, describe, expect, it, vi } from "vitest";
import type { RunReply } from "./replies";

describe("runFinding", () => {
  let runFinding: typeof import("./runFinding")["runFinding"];
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ runFinding } = await import("./runFinding"));
  });

  const run = (change: object) => {
    const bare = { id: "training-1", status: "finished", metrics: {}, tags: {}, lineage: { version: null } };
    return { ...bare, ...change } as unknown as RunReply;
  };
  const auc = { roc_auc: { last: 0.8321 } };

  it.each([
    [{ tags: { version: "3", promoted: "false" } }, "This training made v3, which was not promoted"],
    [{ tags: { version: "3", promoted: "true" } }, "This training made v3, which was promoted"],
    [
      { family: "boosting", metrics: auc, lineage: { version: { model: "scene", version: 3 } } },
      "Boosting reaches an AUC of 0.832 and became scene v3",
    ],
    [{ family: "logistic", metrics: auc }, "Logistic reaches an AUC of 0.832"],
    [{ status: "failed" }, "training-1 failed"],
    [{}, "training-1 finished"],
  ])("of %j is: %s", (change, says) => {
    expect(runFinding(run(change))).toBe(says);
  });
});
