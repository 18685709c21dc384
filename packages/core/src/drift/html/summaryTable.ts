import type { Distribution } from "../distribution";
import type { DriftFeature } from "../driftReport";
import type { ColumnSummary } from "../summary";
import { html, type Markup } from "./markup";
import { figure, percent, whole } from "./numbers";
import { type Language, WORDS } from "./words";

const QUANTILE_NAMES = ["5", "25", "50", "75", "95"] as const;

/** Levels that the summary of a column of codes names. */
const MOST_LEVELS = 4;

/** Count, missing and distinct values of every feature, two rows each; moments and quantiles of numbers, the most frequent levels of codes. */
export function summaryTables(features: readonly DriftFeature[], language: Language): Markup[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const numbers = features.filter(({ type }) => type === "numeric");
  const codes = features.filter(({ type }) => type === "categorical");
  const heads = ["mean", "deviation", "minimum"] as const;
  const quantiles = QUANTILE_NAMES.map((name) => html`<th scope="col" class="num">${name}\u00a0%</th>`);
  const moments = html`${heads.map((head) => html`<th scope="col" class="num">${word(head)}</th>`)}${quantiles}<th scope="col" class="num">${word("maximum")}</th>`;
  return [
    ...(numbers.length > 0 ? [table(numbers, word("numbersLine"), moments, momentCells, language)] : []),
    ...(codes.length > 0 ? [table(codes, word("codesLine"), html`<th scope="col">${word("mostFrequent")}</th>`, levelCell, language)] : []),
  ];
}

type Cells = (feature: DriftFeature, side: "reference" | "current", language: Language) => Markup;

function table(features: readonly DriftFeature[], caption: string, heads: Markup, cells: Cells, language: Language): Markup {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const counted = (["count", "missing", "levels"] as const).map((head) => html`<th scope="col" class="num">${word(head)}</th>`);
  const side = (feature: DriftFeature, name: "reference" | "current") =>
    html`<th scope="row" class="muted">${word(name)}</th>${countCells(feature[name], language)}${cells(feature, name, language)}`;
  const rows = features.map(
    (feature) =>
      html`<tbody><tr><th scope="rowgroup" rowspan="2">${feature.label[language]}</th>${side(feature, "reference")}</tr><tr>${side(feature, "current")}</tr></tbody>`,
  );
  return html`<div class="box" tabindex="0" role="region" aria-label="${caption}"><table class="two"><caption>${caption}</caption><thead><tr><th scope="col">${word("feature")}</th><th scope="col">${word("side")}</th>${counted}${heads}</tr></thead>${rows}</table></div>`;
}

function countCells({ count, missing, distinct }: ColumnSummary, language: Language): Markup[] {
  const rows = count + missing;
  return numberCells([whole(count, language), rows === 0 ? "–" : percent(missing / rows, language), whole(distinct, language)]);
}

function momentCells(feature: DriftFeature, side: "reference" | "current", language: Language): Markup {
  const { mean, sd, minimum, maximum, quantiles } = feature[side];
  const values = [mean, sd, minimum, ...QUANTILE_NAMES.map((_, index) => quantiles?.[index]), maximum];
  return html`${numberCells(values.map((value) => (value === null || value === undefined ? "–" : figure(value, language))))}`;
}

function levelCell({ distribution }: DriftFeature, side: "reference" | "current", language: Language): Markup {
  return html`<td>${distribution?.kind === "levels" ? frequentLevels(distribution, side, language) : "–"}</td>`;
}

function frequentLevels(
  distribution: Extract<Distribution, { kind: "levels" }>,
  side: "reference" | "current",
  language: Language,
): string {
  return distribution.levels
    .map(({ code, label }, index) => ({ code, label, share: distribution[side][index] ?? 0 }))
    .filter(({ code, share }) => code !== null && share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_LEVELS)
    .map(({ label, share }) => `${label[language]} ${percent(share, language)}`)
    .join(" · ");
}

function numberCells(texts: readonly string[]): Markup[] {
  return texts.map((text) => html`<td class="num">${text}</td>`);
}
