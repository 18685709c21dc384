import type { DriftFeature } from "../driftReport";
import { isProbability } from "../driftTest";
import { changeOf } from "./change";
import { html, type Markup } from "./markup";
import { decimal, figure } from "./numbers";
import { ratioBar, sparkline, status } from "./shapes";
import { type Language, TEST_NAMES, WORDS } from "./words";

/** Columns of the table. */
const COLUMNS = 9;

/** Every feature in a row, drifted ones first, each group under its own heading. */
export function featureTable(features: readonly DriftFeature[], caption: string, language: Language): Markup {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const drifted = features.filter((feature) => feature.drifted);
  const others = features.filter((feature) => !feature.drifted);
  const group = (title: string, members: readonly DriftFeature[]) =>
    members.length === 0
      ? null
      : html`<tbody><tr class="group"><th colspan="${COLUMNS}" scope="rowgroup">${title} (${members.length})</th></tr>${members.map((feature) => row(feature, language))}</tbody>`;
  return html`<div class="box" tabindex="0" role="region" aria-label="${word("features")}"><table><caption>${caption}</caption><thead><tr><th scope="col">${word("feature")}</th><th scope="col">${word("type")}</th><th scope="col">${word("distribution")}</th><th scope="col">${word("change")}</th><th scope="col">${word("test")}</th><th scope="col" class="num">${word("score")}</th><th scope="col" class="num">${word("threshold")}</th><th scope="col">${word("ratio")}</th><th scope="col">${word("verdict")}</th></tr></thead>${group(word("driftedGroup"), drifted)}${group(word("stableGroup"), others)}</table></div>`;
}

function row(feature: DriftFeature, language: Language): Markup {
  const { name, label, type, calendar, distribution, test, score, threshold, ratio, drifted, newLevels } = feature;
  const change = changeOf(feature, language);
  const shown = label[language] === name ? null : html`<br><code>${name}</code>`;
  const tag = calendar ? html` <span class="tag" title="${WORDS.outside[language]}">${WORDS.calendar[language]}</span>` : null;
  const codes = newLevels.map(({ label: level }) => level[language]).join(", ");
  const added = codes === "" ? null : html`<br><span class="muted">${WORDS.newLevels[language]}: ${codes}</span>`;
  const told = score === null || test === null ? "–" : decimal(score, language);
  return html`<tr><th scope="row"><b>${label[language]}</b>${tag}${shown}</th><td class="muted">${WORDS[type][language]}</td><td>${distribution && sparkline(distribution, change)}</td><td>${change.replace(/\.$/, "")}${added}</td><td class="muted">${test ? TEST_NAMES[test][language] : "–"}</td><td class="num"><b>${told}</b></td><td class="num">${threshold === null ? "–" : thresholdOf(test, threshold, language)}</td><td>${ratio === null ? "–" : ratioBar(ratio, drifted, language)}</td><td>${verdict(feature, language)}</td></tr>`;
}

function thresholdOf(test: DriftFeature["test"], threshold: number, language: Language): string {
  const below = test !== null && (isProbability(test) || test === "histogram_correlation");
  return `${below ? "<" : "≥"} ${figure(threshold, language)}`;
}

function verdict({ state, drifted, warned, learned, missing }: DriftFeature, language: Language): Markup {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const gaps = missing.drifted ? html`<br>${status("warn", word("missingValues"))}` : null;
  if (state === "only-reference") return status("danger", word("onlyReference"));
  if (state === "only-current") return status("warn", word("onlyCurrent"));
  if (state === "no-values") return status("idle", word("noValues"));
  if (state === "not-tested") return html`${status("idle", word("notTested"))}${gaps}`;
  // The second opinion says that a drift is no larger than samples of the reference show by themselves.
  const chance = drifted && learned && !learned.beyond ? html`<br><span class="muted">${word("chanceExplains")}</span>` : null;
  if (drifted) return html`${status("warn", word("isDrifted"))}${chance}${gaps}`;
  if (warned) return html`${status("idle", word("isWarned"))}${gaps}`;
  return html`${status("ok", word("isStable"))}${gaps}`;
}
