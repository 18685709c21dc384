import type { Run } from "../run";

/** What can be asked of a run beside its metrics, parameters and tags. */
export const RUN_FIELDS: readonly string[] = [
  "id",
  "experiment",
  "parent",
  "execution",
  "family",
  "status",
  "contract",
  "datasetDigest",
  "revision",
  "startedAt",
  "endedAt",
  "startedBy",
  "duration",
];

/** The value under a name of the filter grammar: `metrics.f1`, `params.trees`, `tags.kind`, `status`. `duration` is in seconds, of a run that is over. */
export function runValue(run: Run, name: string): unknown {
  const [group, ...rest] = name.split(".");
  const key = rest.join(".");
  if (group === "metrics") return own(run.metrics, key);
  if (group === "params") return own(run.parameters, key) ?? (key === "family" ? run.family : undefined);
  if (group === "tags") return own(run.tags, key);
  if (name === "duration") return run.endedAt === undefined ? undefined : (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  return own(run, name);
}

function own(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}
