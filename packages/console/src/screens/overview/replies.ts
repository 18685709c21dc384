import type { paths } from "@vigie/client/api.generated";

type Reply<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { "application/json": infer Body } } } } }
  ? Body
  : never;

export type Health = Reply<"/v1/health">;
export type ModelPage = Reply<"/v1/models/{name}">;
export type ModelHistory = Reply<"/v1/models/{name}/history">;
export type DriftLatest = Reply<"/v1/drift/latest">;
export type ExecutionList = Reply<"/v1/pipelines/training/executions">["executions"];
export type AlarmView = Reply<"/v1/alarms">["alarms"][number];
export type MetricSeries = Reply<"/v1/metrics">["series"][number];
export type ScheduleView = Reply<"/v1/schedules">["schedules"][number];
