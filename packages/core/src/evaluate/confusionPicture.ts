import type { Confusion } from "./confusion";

/** Words of the picture, in the reader's language. */
export type ConfusionWords = { title: string; predicted: string; actual: string; notSevere: string; severe: string; rows: string };

export const ENGLISH_CONFUSION: ConfusionWords = {
  title: "Confusion matrix",
  predicted: "predicted",
  actual: "actual",
  notSevere: "not severe",
  severe: "severe",
  rows: "accidents",
};

export const FRENCH_CONFUSION: ConfusionWords = {
  title: "Matrice de confusion",
  predicted: "prédit",
  actual: "réel",
  notSevere: "non grave",
  severe: "grave",
  rows: "accidents",
};

const CELL = 150;
const LEFT = 130;
const TOP = 70;

/**
 * Draws a confusion as an SVG document. Every figure is text, the description says the same in a sentence for a screen reader, and shade
 * (share of its row) never carries anything alone: text is dark on light and light on dark cells.
 */
export function confusionPicture(confusion: Confusion, words: ConfusionWords = ENGLISH_CONFUSION): string {
  const { trueNegatives, falsePositives, falseNegatives, truePositives, threshold } = confusion;
  const table = [
    [trueNegatives, falsePositives],
    [falseNegatives, truePositives],
  ] as const;
  const names = [words.notSevere, words.severe] as const;
  const cells = table.flatMap((row, actual) => row.map((count, predicted) => cell(count, row[0] + row[1], actual, predicted)));
  const sentences = table.flatMap((row, actual) =>
    row.map((count, predicted) => `${words.actual} ${names[actual]}, ${words.predicted} ${names[predicted]}: ${count} ${words.rows}.`),
  );
  const axes = names.flatMap((name, i) => [
    label(LEFT + (i + 0.5) * CELL, TOP - 12, `${words.predicted} ${name}`),
    label(LEFT / 2, TOP + (i + 0.5) * CELL, `${words.actual} ${name}`),
  ]);
  const [width, height] = [LEFT + 2 * CELL + 10, TOP + 2 * CELL + 10];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" text-anchor="middle">`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="desc">${escaped(sentences.join(" "))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    label(width / 2, 24, `${words.title} (p ≥ ${Number(threshold.toPrecision(3))})`, 16),
    ...axes,
    ...cells,
    "</svg>",
    "",
  ].join("\n");
}

function cell(count: number, rowTotal: number, actual: number, predicted: number): string {
  const share = rowTotal === 0 ? 0 : count / rowTotal;
  const [x, y] = [LEFT + predicted * CELL, TOP + actual * CELL];
  const dark = share > 0.5;
  const fill = dark ? "#1d4e79" : share > 0.25 ? "#a9c8e6" : "#e8f0f8";
  const ink = dark ? "#ffffff" : "#1a1a1a";
  return [
    `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${fill}" stroke="#ffffff" stroke-width="2"/>`,
    label(x + CELL / 2, y + CELL / 2, String(count), 22, ink),
    label(x + CELL / 2, y + CELL / 2 + 24, `${(share * 100).toFixed(1)} %`, 13, ink),
  ].join("\n");
}

function label(x: number, y: number, text: string, size = 13, ink = "#1a1a1a"): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
