import type { AuditEntry } from "@vigie/core/registry/alias";
import type { Version } from "@vigie/core/registry/version";
import type { MetricPoint } from "./models.routes";

/**
 * A metric over the versions of a model, oldest first, with the times during which each was the champion.
 *
 * @param audit newest first
 * @param intervals of the metric, by version
 */
export function metricHistory(
  versions: readonly Version[],
  audit: readonly AuditEntry[],
  metric: string,
  intervals: ReadonlyMap<number, [number, number]>,
): MetricPoint[] {
  const moves = audit.filter(({ alias }) => alias === "champion").toReversed();
  return versions
    .toSorted((a, b) => a.version - b.version)
    .map(({ version, createdAt, metrics }) => ({
      version,
      createdAt,
      value: metrics[metric] ?? null,
      interval: intervals.get(version) ?? null,
      champion: moves.flatMap(({ to, at }, index) => {
        const until = moves[index + 1]?.at;
        return to === version ? [{ from: at, ...(until === undefined ? {} : { until }) }] : [];
      }),
    }));
}
