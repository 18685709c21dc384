import { expect, test } from "vitest";
import * as z from "zod";
import type { Pipeline } from "./pipeline";
import { runPipeline, type StateEvent } from "./runPipeline";
import { defineStep, type Step } from "./step";
import type { Workspace } from "./workspace";

const workspace = {} as Workspace;

const double = defineStep({
  name: "double",
  input: z.strictObject({ value: z.number() }),
  output: z.strictObject({ value: z.number() }),
  run: async ({ value }) => {
    if (value < 0) throw new RangeError("below zero");
    return { value: value * 2 };
  },
});

const sum = defineStep({
  name: "sum",
  input: z.strictObject({ parts: z.array(z.looseObject({})), execution: z.string(), word: z.string() }),
  output: z.strictObject({ total: z.number(), label: z.string() }),
  run: async ({ parts, execution, word }) => ({
    total: parts.reduce((total, part) => total + ((part.double as { value: number } | undefined)?.value ?? 0), 0),
    label: `${word} of ${execution}`,
  }),
});

const steps: Record<string, Step> = { double, sum };

const pipeline: Pipeline = {
  name: "toy",
  states: [
    {
      kind: "each",
      name: "parts",
      items: "$.plan.items",
      item: "part",
      keep: [],
      states: [{ kind: "task", step: "double", function: "data", input: { value: "$.part.value" }, result: "double" }],
      result: "parts",
    },
    {
      kind: "task",
      step: "sum",
      function: "select",
      input: { parts: "$.parts", execution: "$$.Execution.Name", word: "sum" },
      result: "sum",
    },
  ],
};

const items = (...values: number[]) => ({ plan: { items: values.map((value, index) => ({ name: `item-${index}`, value })) } });

test("paths, literals and the execution's name reach the steps", async () => {
  const state = await runPipeline(pipeline, steps, { name: "run-1", input: items(1, 2) }, workspace);

  expect(state.sum).toEqual({ total: 6, label: "sum of run-1" });
});

test("an element that fails leaves its reason and does not stop the others", async () => {
  const events: StateEvent[] = [];

  const state = await runPipeline(pipeline, steps, { name: "run-1", input: items(1, -1, 3) }, workspace, (event) => events.push(event));

  expect(state.sum).toMatchObject({ total: 8 });
  expect((state.parts as unknown[])[1]).toEqual({ failed: { error: "RangeError", cause: "RangeError: below zero" } });
  expect(events.filter(({ phase }) => phase === "failed")).toMatchObject([{ state: "double", item: "item-1" }]);
});

test("an input that a step cannot read fails at that step and names the field", async () => {
  const failing = runPipeline(pipeline, steps, { name: "run-1", input: { plan: { items: [] } } }, workspace);
  const wrong: Pipeline = { name: "toy", states: [{ kind: "task", step: "double", function: "data", input: { value: "x" }, result: "r" }] };

  await expect(failing).resolves.toMatchObject({ sum: { total: 0 } });
  await expect(runPipeline(wrong, steps, { name: "run-1", input: {} }, workspace)).rejects.toMatchObject({
    name: "DataError",
    details: [{ path: "value" }],
  });
});

test("a repeat goes on until its path holds true, and an element of it may hold others", async () => {
  const count = defineStep({
    name: "count",
    input: z.strictObject({ rounds: z.array(z.looseObject({})).optional(), limit: z.number() }),
    output: z.strictObject({ done: z.boolean(), rounds: z.array(z.looseObject({})) }),
    run: async ({ rounds = [], limit }) => ({
      done: rounds.length === limit,
      rounds: rounds.length < limit ? [...rounds, { value: 1 }] : rounds,
    }),
  });
  const nested: Pipeline = {
    name: "nested",
    states: [
      {
        kind: "each",
        name: "searches",
        items: "$.searches",
        item: "search",
        keep: [],
        states: [
          {
            kind: "repeat",
            name: "rounds",
            until: "$.count.done",
            states: [
              {
                kind: "task",
                step: "count",
                function: "lease",
                input: { rounds: "$.count.rounds", limit: "$.search.limit" },
                result: "count",
              },
              {
                kind: "each",
                name: "trials",
                items: "$.count.rounds",
                item: "part",
                keep: [],
                states: [{ kind: "task", step: "double", function: "train", input: { value: "$.part.value" }, result: "double" }],
                result: "trials",
              },
            ],
          },
        ],
        result: "searches",
      },
    ],
  };

  const state = await runPipeline(
    nested,
    { count, double },
    { name: "run-1", input: { searches: [{ limit: 1 }, { limit: 3 }] } },
    workspace,
  );

  expect(state.searches).toMatchObject([{ trials: { length: 1 } }, { trials: [{ double: { value: 2 } }, {}, {}] }]);
});
