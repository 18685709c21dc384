import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { VisibleError } from "../../errors";
import type { Run } from "../run";
import { compareRuns } from "./compareRuns";
import { runFilter } from "./runFilter";
import { sortRuns } from "./sortRuns";

const run = (over: Partial<Run>): Run => ({
  id: "r1",
  experiment: "scene",
  family: "forest",
  status: "finished",
  parameters: { trees: 300, hidden: [10], note: 'say "hi"' },
  metrics: { f1: 0.71, brier: 0.15 },
  tags: { kind: "candidate", "two words": "yes" },
  revision: "abc",
  startedAt: "2026-11-21T10:00:00.000Z",
  endedAt: "2026-11-21T10:00:30.000Z",
  startedBy: "ada",
  artifacts: {},
  ...over,
});

describe("runFilter", () => {
  it.each([
    ['metrics.f1 > 0.7 and params.family = "forest"', true],
    ["metrics.f1 > 0.8", false],
    ["metrics.f1>=0.71", true],
    ["metrics.brier < 2e-1", true],
    ["metrics.unknown < 1", false],
    ["metrics.unknown != 1", true],
    ["status = 'finished'", true],
    ["status in ('failed', 'finished')", true],
    ["not status = 'finished'", false],
    ["status = 'failed' or metrics.f1 > 0.7 and tags.kind = 'candidate'", true],
    ["(status = 'failed' or metrics.f1 > 0.7) and tags.kind = 'trial'", false],
    ["tags.`two words` = 'yes'", true],
    ["params.trees = 300", true],
    ["params.trees = '300'", false],
    ["params.hidden = '[10]'", true],
    ['params.note = "say \\"hi\\""', true],
    ["startedBy ~ 'AD'", true],
    ["duration < 60", true],
    ["startedAt >= '2026-11-01'", true],
    ["params.constructor = 'x'", false],
  ])("%s is %s", (filter, passes) => {
    expect(runFilter(filter)(run({}))).toBe(passes);
  });

  it.each([
    ["metrics.f1 >", /character 13/],
    ["metrics.f1 0.7", /=, !=/],
    ["colour = 'red'", /colour is none of/],
    ["(status = 'failed'", /"\)"/],
    ["status = 'failed' status = 'x'", /"and", "or" or the end/],
    ["status = #", /"#" is neither/],
    ["", /a name such as/],
    ["metrics.f1 > 'a", /neither/],
    [`${"not ".repeat(60)}status = 'x'`, /nested too deeply/],
  ])("%s is refused with its place", (filter, message) => {
    expect(() => runFilter(filter)).toThrow(VisibleError);
    expect(() => runFilter(filter)).toThrow(message);
  });

  it("answers or refuses whatever text it is given", () => {
    const word = fc.constantFrom("metrics.f1", "and", "or", "not", "(", ")", "=", ">", "in", "'a'", "0.5", "status", "~", ",", "x", "");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (text) => {
          try {
            expect(typeof runFilter(text)(run({}))).toBe("boolean");
          } catch (error) {
            expect(error).toBeInstanceOf(VisibleError);
          }
        },
      ),
    );
  });
});

test("runs are sorted either way, those without the metric last", () => {
  const runs = [run({ id: "a", metrics: { f1: 0.5 } }), run({ id: "b", metrics: {} }), run({ id: "c", metrics: { f1: 0.9 } })];

  expect(sortRuns(runs, "metrics.f1 desc").map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(sortRuns(runs, "metrics.f1").map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(() => sortRuns(runs, "beauty")).toThrow(/beauty is no order/);
});

test("runs side by side show what differs, and who is best by each metric's own direction", () => {
  const compared = compareRuns([run({ id: "a" }), run({ id: "b", parameters: { trees: 100 }, metrics: { f1: 0.8, brier: 0.2 } })]);

  expect(compared.runs).toEqual(["a", "b"]);
  expect(compared.parameters.find(({ name }) => name === "trees")).toEqual({ name: "trees", values: [300, 100], different: true });
  expect(compared.parameters.find(({ name }) => name === "family")).toEqual({
    name: "family",
    values: ["forest", "forest"],
    different: false,
  });
  expect(compared.parameters.find(({ name }) => name === "hidden")).toMatchObject({ values: [[10], null], different: true });
  expect(compared.metrics).toEqual([
    { name: "brier", values: [0.15, 0.2], different: true, best: [0] },
    { name: "f1", values: [0.71, 0.8], different: true, best: [1] },
  ]);
});
