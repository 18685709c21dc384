import type { Pipeline } from "./pipeline";

/** From raw files to a serving model. A failing step ends the execution where it is and the champion keeps serving. */
export const trainingPipeline: Pipeline = {
  name: "training",
  states: [
    {
      kind: "task",
      step: "acquire",
      function: "lease",
      input: { pipeline: "training", execution: "$$.Execution.Name", request: "$.request" },
      result: "plan",
    },
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
      step: "split",
      function: "data",
      input: { prepared: "$.prepare.prepared", contract: "$.plan.contract", policy: "$.plan.split" },
      result: "split",
    },
    {
      kind: "each",
      name: "candidates",
      items: "$.plan.candidates",
      item: "candidate",
      keep: ["plan", "prepare", "split"],
      tasks: [
        {
          kind: "task",
          step: "train",
          function: "train",
          input: {
            plan: "$.plan",
            candidate: "$.candidate",
            datasetDigest: "$.prepare.digest",
            train: "$.split.train",
            validation: "$.split.validation",
          },
          result: "train",
        },
        {
          kind: "task",
          step: "evaluate",
          function: "evaluate",
          input: { trained: "$.train", validation: "$.split.validation", holdout: "$.split.holdout" },
          result: "evaluate",
        },
      ],
      result: "candidates",
    },
    {
      kind: "task",
      step: "select",
      function: "select",
      input: { candidates: "$.candidates", policy: "$.plan.selection" },
      result: "select",
    },
    {
      kind: "task",
      step: "gate",
      function: "gate",
      input: { plan: "$.plan", winner: "$.select.winner", holdout: "$.split.holdout" },
      result: "gate",
    },
    {
      kind: "task",
      step: "register",
      function: "register",
      input: {
        plan: "$.plan",
        winner: "$.select.winner",
        gate: "$.gate.report",
        dataset: "$.ingest.version",
        rawDigest: "$.ingest.rawDigest",
        preparedDigest: "$.prepare.digest",
        rows: "$.split.rows",
      },
      result: "register",
    },
    {
      kind: "task",
      step: "promote",
      function: "promote",
      input: { plan: "$.plan", version: "$.register.version", comparison: "$.gate.comparison" },
      result: "promote",
    },
    { kind: "task", step: "release", function: "lease", input: { plan: "$.plan", promotion: "$.promote" }, result: "release" },
  ],
};
