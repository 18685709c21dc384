import type { Version } from "./version";

/** What the line names when the version has it, the first one found. */
const METRICS = ["average_precision", "f1_macro", "f1"];

/** `scene v3 (average_precision 0.7220) 2024-11-03`: one line of a change log. */
export function changeLogLine({ model, version, metrics, createdAt }: Version, at = createdAt): string {
  const metric = METRICS.find((name) => metrics[name] !== undefined);
  const figure = metric === undefined ? "" : ` (${metric} ${metrics[metric]?.toFixed(4)})`;
  return `${model} v${version}${figure} ${at.slice(0, 10)}`;
}
