import type { Pipeline } from "./pipeline";

/** Files of accidents are cut into parts, answered part by part, and put together again. The name of an execution is that of its batch. */
export const batchPipeline: Pipeline = {
  name: "batch",
  states: [
    { kind: "task", step: "plan", function: "batch", input: { batch: "$.batch" }, result: "plan" },
    {
      kind: "each",
      name: "parts",
      items: "$.plan.parts",
      item: "part",
      keep: ["batch"],
      atOnce: 20,
      states: [{ kind: "task", step: "score", function: "batch", input: { batch: "$.batch", part: "$.part" }, result: "scored" }],
      result: "scored",
    },
    { kind: "task", step: "merge", function: "batch", input: { batch: "$.batch", scored: "$.scored" }, result: "merged" },
  ],
};
