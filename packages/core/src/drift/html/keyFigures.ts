import type { DriftFeature, DriftReport } from "../driftReport";
import { html, type Markup } from "./markup";
import { decimal, percent } from "./numbers";
import { fromTo, status } from "./shapes";
import { type Language, WORDS } from "./words";

/** The figures that a verdict rests on, in one row. */
export function keyFigures(report: DriftReport, language: Language): Markup {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const { score, drifted, tested, maxRatio, importance, features, prediction, target } = report;
  const label = features.find(({ name }) => name === maxRatio?.feature)?.label[language] ?? "";
  const limit = maxRatio?.limit == null ? word("notLearned") : `${word("chance")} ${decimal(maxRatio.limit, language, 1)} ×`;
  const weight = importance && keyed(word("weight"), html`${percent(importance.value, language, 0)}`, word("ofImportance"));
  return html`<dl class="keys">${[
    keyed(
      word("score"),
      html`${decimal(score, language, 2)} <small>${word("alarmFrom")}</small>`,
      `${drifted} ${word("drifted")} / ${tested} ${word("tested")}`,
    ),
    keyed(word("largest"), maxRatio ? html`${decimal(maxRatio.value, language, 1)} × <small>${label}</small>` : html`–`, limit),
    weight ?? html``,
    prediction ? moved(word("prediction"), prediction, language) : html``,
    target ? moved(word("target"), target, language) : html``,
    missingFigure(features, language),
  ]}</dl>`;
}

function keyed(title: string, figure: Markup, meaning: string): Markup {
  return html`<div><dt>${title}</dt><dd class="n">${figure}</dd><dd>${meaning}</dd></div>`;
}

/** Predictions and labels: the mean of either side, and whether the difference counts as drift. */
function moved(title: string, feature: DriftFeature, language: Language): Markup {
  const [before, now] = [meanOf(feature, "reference"), meanOf(feature, "current")];
  const verdict = feature.drifted ? WORDS.isDrifted[language] : WORDS.isStable[language];
  if (before === null || now === null) return keyed(title, html`–`, verdict);
  return keyed(title, html`${percent(now, language)}`, `${WORDS.meanOf[language]} ${percent(before, language)}. ${verdict}`);
}

function meanOf({ distribution, reference, current }: DriftFeature, side: "reference" | "current"): number | null {
  if (distribution?.kind !== "levels") return (side === "reference" ? reference : current).mean;
  const severe = distribution.levels.findIndex(({ code }) => code === 1);
  return severe < 0 ? 0 : (distribution[side][severe] ?? 0);
}

function missingFigure(features: readonly DriftFeature[], language: Language): Markup {
  const byMove = [...features].sort(
    (a, b) => Math.abs(b.missing.current - b.missing.reference) - Math.abs(a.missing.current - a.missing.reference),
  );
  const most = byMove[0];
  const changed = features.some(({ missing }) => missing.drifted);
  const told =
    most && most.missing.current !== most.missing.reference
      ? `${most.label[language]} ${fromTo(most.missing.reference, most.missing.current, language)}`
      : "";
  const figure = changed ? status("warn", WORDS.moved[language]) : status("ok", WORDS.unchanged[language]);
  return keyed(WORDS.missingValues[language], figure, told);
}
