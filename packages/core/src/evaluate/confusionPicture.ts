import { label, svgDocument } from "./charts/chart";
import { type ChartLanguage, fixed, told } from "./charts/chartWords";
import type { Confusion } from "./confusion";

/** Words of the picture, in the reader's language. */
export type ConfusionWords = {
  language: ChartLanguage;
  title: string;
  predicted: string;
  actual: string;
  notSevere: string;
  severe: string;
  rows: string;
};

export const CONFUSION_WORDS: Readonly<Record<ChartLanguage, ConfusionWords>> = {
  en: {
    language: "en",
    title: "Confusion matrix",
    predicted: "predicted",
    actual: "actual",
    notSevere: "not severe",
    severe: "severe",
    rows: "accidents",
  },
  fr: {
    language: "fr",
    title: "Matrice de confusion",
    predicted: "prédit",
    actual: "réel",
    notSevere: "non grave",
    severe: "grave",
    rows: "accidents",
  },
};

/** Rows of any classes by what they were, then by what they were called. */
export type ConfusionTable = { names: readonly string[]; cells: readonly (readonly number[])[] };

const LEFT = 130;
const TOP = 84;

/**
 * Draws a confusion as an SVG document, of two classes or more. Every figure is text, the description says the same in sentences for a
 * screen reader, and shade (share of its row) never carries anything alone: text is dark on light and light on dark cells.
 */
export function confusionPicture(confusion: Confusion | ConfusionTable, words: ConfusionWords = CONFUSION_WORDS.en): string {
  const { names, cells } = "cells" in confusion ? confusion : tableOf(confusion, words);
  const title =
    "cells" in confusion ? words.title : `${words.title} (p ≥ ${told(Number(confusion.threshold.toPrecision(3)), words.language)})`;
  const side = names.length > 2 ? 104 : 150;
  const sentences = cells.flatMap((row, actual) =>
    row.map((count, predicted) => `${words.actual} ${names[actual]}, ${words.predicted} ${names[predicted]}: ${count} ${words.rows}.`),
  );
  const [width, height] = [LEFT + names.length * side + 12, TOP + names.length * side + 12];
  return svgDocument(width, height, { title: words.title, subtitle: "", description: sentences.join(" ") }, [
    label(12, 28, title, "title", "start"),
    ...names.flatMap((name, place) => [
      label(LEFT + (place + 0.5) * side, TOP - 26, words.predicted, "tick", "middle"),
      label(LEFT + (place + 0.5) * side, TOP - 10, name, "strong", "middle"),
      label(LEFT - 10, TOP + (place + 0.5) * side - 4, words.actual, "tick", "end"),
      label(LEFT - 10, TOP + (place + 0.5) * side + 12, name, "strong", "end"),
    ]),
    ...cells.flatMap((row, actual) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, predicted) => cell(count, total, LEFT + predicted * side, TOP + actual * side, side, words.language));
    }),
  ]);
}

function tableOf({ trueNegatives, falsePositives, falseNegatives, truePositives }: Confusion, words: ConfusionWords): ConfusionTable {
  return {
    names: [words.notSevere, words.severe],
    cells: [
      [trueNegatives, falsePositives],
      [falseNegatives, truePositives],
    ],
  };
}

function cell(count: number, rowTotal: number, x: number, y: number, side: number, language: ChartLanguage): string {
  const share = rowTotal === 0 ? 0 : count / rowTotal;
  const shade = share > 0.5 ? 7 : share > 0.25 ? 3 : 1;
  const ink = shade === 7 ? "var(--on-seq-deep)" : "var(--on-seq)";
  const [middle, centre] = [x + side / 2, y + side / 2];
  return [
    `<rect x="${x + 1}" y="${y + 1}" width="${side - 2}" height="${side - 2}" style="fill: var(--seq-${shade})"/>`,
    `<text x="${middle}" y="${centre}" text-anchor="middle" style="font-size: 20px; fill: ${ink}">${count}</text>`,
    `<text x="${middle}" y="${centre + 20}" text-anchor="middle" style="font-size: 13px; fill: ${ink}">${fixed(share * 100, 1, language)} %</text>`,
  ].join("\n");
}
