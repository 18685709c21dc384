import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { ALARM_KINDS, alarmText } from "./alarmTexts";

const runbook = (name: string) => `docs/runbooks/${name}.md`;

it("has words in both languages for whatever has a runbook", () => {
  const pages = readdirSync(resolve(import.meta.dirname, "../../../../../docs/runbooks")).map((page) => page.replace(/\.md$/, ""));

  expect(pages.filter((page) => !ALARM_KINDS.includes(page))).toEqual([]);
});

it("says whose alarm it is where there are several of a kind", () => {
  const of = (name: string, kind: string) => alarmText({ name, description: "", runbook: runbook(kind) }).name.en;

  expect(of("drift-score", "drift-score")).toBe("Drift score");
  expect(of("drift-score-fr28", "drift-score")).toBe("Drift score · fr28");
  expect(of("training-failed", "execution-failed")).toBe("Execution failed · training");
  expect(of("api-predictions-errors", "function-errors")).toBe("Function failed · api-predictions");
});

it("lets an alarm of another kind speak for itself", () => {
  expect(alarmText({ name: "own-alarm", description: "The disk is full.", runbook: null })).toEqual({
    name: { en: "own alarm", fr: "own alarm" },
    about: { en: "The disk is full.", fr: "The disk is full." },
  });
});
