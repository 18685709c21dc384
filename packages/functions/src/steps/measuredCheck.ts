import { DriftOutcome } from "@vigie/core/steps/driftCheck";
import { driftMetricsLine } from "./driftMetrics";

export type MeasuringDependencies = {
  /** Whether a training is under way; undefined where nobody can tell. */
  trainingRuns(): Promise<boolean | undefined>;
  /** Takes a line of the log. */
  write(line: string): void;
  now(): number;
};

/**
 * Checks, and measures what it found. A check that had nothing to check yet measures nothing, not even that it ran: the alarm for a drift that is
 * never measured counts the checks that left a report.
 */
export function measuredCheck<Event>(
  check: (event: Event) => Promise<unknown>,
  { trainingRuns, write, now }: MeasuringDependencies,
): (event: Event) => Promise<DriftOutcome> {
  return async (event) => {
    const found = DriftOutcome.parse(await check(event));
    if (!("notChecked" in found)) write(`${driftMetricsLine(found, now(), await trainingRuns())}\n`);
    return found;
  };
}
