import type { Curves, ThresholdRow } from "../curves";
import { chart, label, line, percent, polyline, shareAxis } from "./chart";

const LINES: readonly { figure: Exclude<keyof ThresholdRow, "threshold" | "cost">; name: string; kind: string }[] = [
  { figure: "recall", name: "recall", kind: "severe" },
  { figure: "precision", name: "precision", kind: "accent" },
  { figure: "f1", name: "F1", kind: "cur" },
  { figure: "alarmed", name: "alarmed", kind: "ref" },
];
/** Names of lines need so much room, in pixels. */
const LINE_HEIGHT = 14;

/** Precision, recall, F1 and the share of accidents alarmed at 99 thresholds, and the one that was chosen. */
export function thresholdChart({ thresholds }: Curves, threshold: number): string {
  const chosen = thresholds.reduce((near, row) =>
    Math.abs(row.threshold - threshold) < Math.abs(near.threshold - threshold) ? row : near,
  );
  const words = {
    title: `Threshold ${threshold.toFixed(2)}: ${percent(chosen.alarmed)} of the accidents alarmed`,
    subtitle: `Recall ${percent(chosen.recall)}, precision ${percent(chosen.precision)}, F1 ${chosen.f1.toFixed(2)}`,
    description: `Precision, recall, F1 and share alarmed by threshold. ${[0.25, 0.5, 0.75].map((at) => sentence(thresholds, at)).join(" ")}`,
  };
  return chart(words, { ...shareAxis("Threshold"), tell: (tick) => tick.toFixed(2) }, shareAxis("Share"), (at) => {
    const places = apart(LINES.map(({ figure }) => at.y(nameRow(thresholds)[figure])));
    return [
      ...LINES.map(({ figure, kind }) =>
        polyline(
          thresholds.map((row) => [at.x(row.threshold), at.y(row[figure])]),
          `curve ${kind}`,
        ),
      ),
      line(at.x(threshold), at.y(0), at.x(threshold), at.y(1), "threshold"),
      ...LINES.map(({ name, kind }, index) => label(at.x(0.18), places[index]! - 6, name, `${kind} halo`, "middle")),
    ];
  });
}

/** Where lines are named. */
function nameRow(thresholds: readonly ThresholdRow[]): ThresholdRow {
  return thresholds[17]!;
}

/** The same places, pushed down where two names would overlap. */
function apart(places: readonly number[]): number[] {
  const result = [...places];
  const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!);
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) result[index] = Math.max(result[index]!, result[above]! + LINE_HEIGHT);
  }
  return result;
}

function sentence(thresholds: readonly ThresholdRow[], at: number): string {
  const row = thresholds[Math.round(at * 100) - 1]!;
  return `At ${at}: precision ${percent(row.precision)}, recall ${percent(row.recall)}, ${percent(row.alarmed)} alarmed.`;
}
