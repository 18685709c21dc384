import type { Answer } from "../../api/read";

/** What the routes of the registry answer. */
export type ModelReply = Answer<"/v1/models/{name}">;
export type VersionReply = Answer<"/v1/models/{name}/versions/{version}">;
export type HistoryReply = Answer<"/v1/models/{name}/history">;
export type MetricsReply = Answer<"/v1/models/{name}/metrics">;

export type VersionSummary = ModelReply["versions"][number];
export type GateCheck = VersionReply["gate"]["checks"][number];
export type Move = HistoryReply["history"][number];
export type Decision = HistoryReply["decisions"][number];
