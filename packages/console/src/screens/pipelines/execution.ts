import type { paths } from "@vigie/client/api.generated";

/** One training with its states, as the API tells it. */
export type Execution = paths["/v1/pipelines/training/executions/{id}"]["get"]["responses"]["200"]["content"]["application/json"];
export type ExecutionSummary =
  paths["/v1/pipelines/training/executions"]["get"]["responses"]["200"]["content"]["application/json"]["executions"][number];
export type StateEntry = Execution["states"][number];
/** What the execution wrote down of itself: what it was asked for, what came of it, its candidates. */
export type ExecutionRun = paths["/v1/runs/{id}"]["get"]["responses"]["200"]["content"]["application/json"];
