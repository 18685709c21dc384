import type { Answer } from "../../api/read";

/** What the routes of runs answer. */
export type ExperimentsReply = Answer<"/v1/experiments">;
export type RunsReply = Answer<"/v1/experiments/{name}/runs">;
export type RunReply = Answer<"/v1/runs/{id}">;
export type ComparisonReply = Answer<"/v1/runs/compare">;

export type RunSummary = RunsReply["runs"][number];
export type RunStatusName = RunSummary["status"];
