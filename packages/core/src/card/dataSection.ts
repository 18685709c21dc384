import type { CardData } from "./cardInput";
import { count, table } from "./markdown";

/** Where the rows come from, how many they are, their digests, and what the publisher warns of. */
export function dataSection({ dataset, years, totals, rawDigest, preparedDigest, rows, syntheticRows, warnings }: CardData): string {
  const lines: [string, string][] = [];
  if (dataset) lines.push(["Dataset", `\`${dataset}\``]);
  if (years && years.length > 0) lines.push(["Years", years.join(", ")]);
  for (const [name, value] of Object.entries(totals ?? {})) lines.push([name, count(value)]);
  if (rows.train !== undefined) lines.push(["Rows to train on", count(rows.train)]);
  if (syntheticRows) lines.push(["Synthetic rows beside them", count(syntheticRows)]);
  lines.push(["Rows to choose on", count(rows.validation)], ["Rows to judge by", count(rows.holdout)]);
  if (rawDigest) lines.push(["Digest of the raw files", `\`${rawDigest}\``]);
  if (preparedDigest) lines.push(["Digest of the prepared rows", `\`${preparedDigest}\``]);
  const warned = warnings.length === 0 ? "" : `\n\nWarnings:\n${warnings.map((warning) => `- ${warning}`).join("\n")}`;
  return `## Data\nOne row per accident; no accident is on two sides.\n\n${table(["What", "Which"], lines)}${warned}`;
}
