import type { Answer } from "../../api/read";

/** What the routes of risk and statistics answer. */
export type ZonesReply = Answer<"/v1/risk/zones">;
export type TotalsReply = Answer<"/v1/statistics/accidents">;
export type HoursReply = Answer<"/v1/statistics/by-hour">;
export type MonthsReply = Answer<"/v1/statistics/by-month">;
export type LightReply = Answer<"/v1/statistics/by-light">;

export type Zone = ZonesReply["zones"][number];
export type HourGroup = HoursReply["groups"][number];
export type MonthGroup = MonthsReply["groups"][number];
export type LightGroup = LightReply["groups"][number];
export type BreakInSeries = MonthsReply["breaks"][number];
