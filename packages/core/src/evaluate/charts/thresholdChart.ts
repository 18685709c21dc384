import type { Curves, ThresholdRow } from "../curves";
import { chart, label, line, percent, polyline, shareAxis } from "./chart";
import { type ChartLanguage, fixed } from "./chartWords";

type Figure = Exclude<keyof ThresholdRow, "threshold" | "cost">;

const LINES: readonly { figure: Figure; name: Readonly<Record<ChartLanguage, string>>; kind: string }[] = [
  { figure: "recall", name: { en: "recall", fr: "rappel" }, kind: "severe" },
  { figure: "precision", name: { en: "precision", fr: "précision" }, kind: "accent" },
  { figure: "f1", name: { en: "F1", fr: "F1" }, kind: "cur" },
  { figure: "alarmed", name: { en: "alarmed", fr: "signalés" }, kind: "ref" },
];
/** Names of lines need so much room, in pixels. */
const LINE_HEIGHT = 14;

/** Precision, recall, F1 and the share of accidents alarmed at 99 thresholds, and the one that was chosen. */
export function thresholdChart({ thresholds }: Curves, threshold: number, language: ChartLanguage = "en"): string {
  const chosen = thresholds.reduce((near, row) =>
    Math.abs(row.threshold - threshold) < Math.abs(near.threshold - threshold) ? row : near,
  );
  const [recall, precision, alarmed] = [chosen.recall, chosen.precision, chosen.alarmed].map(percent);
  const [from, f1] = [fixed(threshold, 2, language), fixed(chosen.f1, 2, language)];
  const sentences = [0.25, 0.5, 0.75].map((at) => sentence(thresholds, at, language)).join(" ");
  const words = {
    en: {
      title: `Threshold ${from}: ${alarmed} of the accidents alarmed`,
      subtitle: `Recall ${recall}, precision ${precision}, F1 ${f1}`,
      description: `Precision, recall, F1 and share alarmed by threshold. ${sentences}`,
      axes: ["Threshold", "Share"],
    },
    fr: {
      title: `Seuil ${from}\u00a0: ${alarmed} des accidents signalés`,
      subtitle: `Rappel ${recall}, précision ${precision}, F1 ${f1}`,
      description: `Précision, rappel, F1 et part signalée selon le seuil. ${sentences}`,
      axes: ["Seuil", "Part"],
    },
  }[language];
  const [x, y] = words.axes.map(shareAxis);
  return chart(words, { ...x!, tell: (tick) => fixed(tick, 2, language) }, y!, (at) => {
    const places = apart(LINES.map(({ figure }) => at.y(nameRow(thresholds)[figure])));
    return [
      ...LINES.map(({ figure, kind }) =>
        polyline(
          thresholds.map((row) => [at.x(row.threshold), at.y(row[figure])]),
          `curve ${kind}`,
        ),
      ),
      line(at.x(threshold), at.y(0), at.x(threshold), at.y(1), "threshold"),
      ...LINES.map(({ name, kind }, index) => label(at.x(0.18), places[index]! - 6, name[language], `${kind} halo`, "middle")),
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

function sentence(thresholds: readonly ThresholdRow[], at: number, language: ChartLanguage): string {
  const row = thresholds[Math.round(at * 100) - 1]!;
  const [precision, recall, alarmed] = [row.precision, row.recall, row.alarmed].map(percent);
  if (language === "fr") return `À ${fixed(at, 2, language)}\u00a0: précision ${precision}, rappel ${recall}, ${alarmed} signalés.`;
  return `At ${at}: precision ${precision}, recall ${recall}, ${alarmed} alarmed.`;
}
