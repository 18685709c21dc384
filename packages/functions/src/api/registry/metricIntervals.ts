import type { Version } from "@vigie/core/registry/version";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import * as z from "zod";

/** As many reports are read at once as a chart shows. */
const MOST_READ = 24;

/** What is read of a version's report. */
const Intervals = z.object({ intervals: z.record(z.string(), z.tuple([z.number(), z.number()])).default({}) });

/** The 95 % bootstrap intervals of a metric, of the newest versions whose report has one. A report that cannot be read has none. */
export async function metricIntervals(
  versions: readonly Version[],
  metric: string,
  artifacts: Pick<ArtifactStore, "read">,
): Promise<ReadonlyMap<number, [number, number]>> {
  const newest = versions.toSorted((a, b) => b.version - a.version).slice(0, MOST_READ);
  const found = await Promise.all(
    newest.map(async ({ version, artifacts: files }) => [version, await intervalOf(files.metrics, metric, artifacts)] as const),
  );
  return new Map(found.flatMap(([version, interval]) => (interval ? [[version, interval]] : [])));
}

async function intervalOf(
  report: ArtifactRef,
  metric: string,
  artifacts: Pick<ArtifactStore, "read">,
): Promise<[number, number] | undefined> {
  try {
    const read: unknown = JSON.parse(Buffer.from(await artifacts.read(report)).toString("utf8"));
    return Intervals.safeParse(read).data?.intervals[metric];
  } catch {
    return undefined;
  }
}
