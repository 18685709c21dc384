import type { DriftPoint, DriftReport } from "./driftReport";

/** A check as a point of the trend; nothing for a report that does not say when it was made. */
export function driftPoint({ about, verdict, score, drifted, tested }: DriftReport, promoted?: number): DriftPoint | undefined {
  if (about.checkedAt === undefined) return undefined;
  return { at: about.checkedAt, verdict, score, drifted, tested, ...(promoted !== undefined && { promoted }) };
}
