import type { Pipeline } from "./pipeline";

/** One drift check, as an execution of its own: started by the hour, or when somebody asks. */
export const driftCheckPipeline: Pipeline = {
  name: "drift-check",
  states: [
    {
      kind: "task",
      step: "driftCheck",
      function: "drift",
      input: { execution: "$$.Execution.Name", request: "$.request" },
      result: "check",
    },
  ],
};
