import type { Answer } from "../../api/read";

/** What the routes of drift answer. */
export type ReportsReply = Answer<"/v1/drift/reports">;
export type ReportReply = Answer<"/v1/drift/reports/{id}">;
export type LoopReply = Answer<"/v1/drift/loop">;

export type DriftCheck = ReportReply["check"];
export type DriftReport = ReportReply["report"];
export type DriftFeature = DriftReport["features"][number];
export type TrendPoint = ReportsReply["trend"][number];
export type Distribution = NonNullable<DriftFeature["distribution"]>;
export type Episode = LoopReply["episodes"][number];
