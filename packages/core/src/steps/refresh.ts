import type { Pipeline } from "./pipeline";

/** The newest source becomes the current rows of its model, which are then held against the champion's reference. The champion is not touched. */
export const refreshPipeline: Pipeline = {
  name: "refresh",
  states: [
    { kind: "task", step: "refreshPlan", function: "lease", input: { request: "$.request" }, result: "plan" },
    { kind: "task", step: "ingest", function: "data", input: { source: "$.plan.source" }, result: "ingest" },
    {
      kind: "task",
      step: "validate",
      function: "data",
      input: { quality: "$.ingest.quality", contract: "$.plan.contract" },
      result: "validate",
    },
    {
      kind: "task",
      step: "prepare",
      function: "data",
      input: { dataset: "$.ingest.version", tables: "$.ingest.tables", contract: "$.plan.contract", sample: "$.plan.sample" },
      result: "prepare",
    },
    {
      kind: "task",
      step: "currentWindow",
      function: "data",
      input: { plan: "$.plan", dataset: "$.ingest.version", prepared: "$.prepare.prepared" },
      result: "window",
    },
    {
      kind: "task",
      step: "driftCheck",
      function: "drift",
      input: { execution: "$$.Execution.Name", request: "$.plan.check" },
      result: "check",
    },
  ],
};
