import type { DriftPoint } from "../driftReport";
import { html, type Markup } from "./markup";
import { decimal, moment } from "./numbers";
import { at, status } from "./shapes";
import { type Language, WORDS } from "./words";

const WIDTH = 1100;
const HEIGHT = 204;
const PLOT = { left: 40, right: 1090, top: 40, bottom: 166 } as const;
const ALARM = 0.5;

/** Dates below the axis at most. */
const MOST_DATES = 8;

/** Scores of earlier checks in their order, the alarm's line, and where a version was promoted. The same in a table. */
export function trend(points: readonly DriftPoint[], language: Language): Markup {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const described = sentence(points, language);
  return html`<section><figure><figcaption><b>${described}</b><span>${word("trendLine")}.</span></figcaption><div class="box" tabindex="0" role="group" aria-label="${word("trend")}">${drawing(points, described, language)}</div></figure><details><summary>${word("trendTable")}</summary><div class="box" tabindex="0" role="region" aria-label="${word("trendTable")}"><table><thead><tr><th scope="col">${word("check")}</th><th scope="col" class="num">${word("score")}</th><th scope="col" class="num">${word("drifted")}</th><th scope="col" class="num">${word("tested")}</th><th scope="col">${word("verdict")}</th><th scope="col">${word("promoted")}</th></tr></thead><tbody>${points.map((point) => row(point, language))}</tbody></table></div></details></section>`;
}

function sentence(points: readonly DriftPoint[], language: Language): string {
  const now = decimal(points.at(-1)?.score ?? 0, language, 2);
  const most = decimal(Math.max(...points.map(({ score }) => score)), language, 2);
  return language === "en"
    ? `The score is ${now}; its highest in ${points.length} checks was ${most}`
    : `Le score est de ${now} ; son maximum sur ${points.length} contrôles a été de ${most}`;
}

function drawing(points: readonly DriftPoint[], described: string, language: Language): Markup {
  const { left, right, top, bottom } = PLOT;
  const ceiling = Math.max(0.6, ...points.map(({ score }) => score));
  const x = (index: number) =>
    at(points.length === 1 ? (left + right) / 2 : left + 30 + (index * (right - left - 60)) / (points.length - 1));
  const y = (score: number) => at(bottom - (score / ceiling) * (bottom - top));
  const lines = [0, 0.25, 0.75, 1]
    .filter((score) => score <= ceiling)
    .map(
      (score) =>
        html`<path class="gl" d="M${left} ${y(score)}H${right}"/><text class="tick end" x="${left - 6}" y="${y(score) + 4}">${decimal(score, language, 2)}</text>`,
    );
  const alarm = html`<path class="thr" d="M${left} ${y(ALARM)}H${right}"/><text class="tick end" x="${left - 6}" y="${y(ALARM) + 4}">${decimal(ALARM, language, 2)}</text><text class="end" x="${right}" y="${y(ALARM) - 6}">${WORDS.alarm[language]}</text>`;
  const every = Math.ceil(points.length / MOST_DATES);
  const marks = points.map((point, index) => {
    const last = index === points.length - 1;
    const date =
      index % every === 0 || last
        ? html`<text class="tick mid" x="${x(index)}" y="${bottom + 18}">${shortDate(point.at, language)}</text>`
        : null;
    const told =
      points.length <= 16 || last
        ? html`<text class="mid${last ? " strong" : ""}" x="${x(index)}" y="${y(point.score) - 9}">${decimal(point.score, language, 2)}</text>`
        : null;
    return html`<path d="M${x(index)} ${bottom}V${y(point.score)}" stroke="var(--cur)" stroke-width="${last ? 3 : 1.5}"/><circle class="cf" cx="${x(index)}" cy="${y(point.score)}" r="${last ? 5.5 : 4}"/>${told}${date}`;
  });
  const promotions = points.map(({ promoted }, index) => {
    if (promoted === undefined) return html``;
    const here = at((x(Math.max(0, index - 1)) + x(index)) / 2);
    return html`<path class="ax" d="M${here} 20V${bottom}"/><path d="M${here - 5} 16h10l-5 6z" fill="var(--text)"/><text class="mid" x="${here}" y="11">v${promoted} ${WORDS.promoted[language]}</text>`;
  });
  return html`<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${described}">${lines}${alarm}${promotions}<path class="ax" d="M${left} ${bottom}H${right}"/>${marks}</svg>`;
}

function shortDate(iso: string, language: Language): string {
  return new Date(iso).toLocaleDateString(language === "en" ? "en-GB" : "fr-FR", { day: "numeric", month: "short", timeZone: "UTC" });
}

function row({ at: time, score, drifted, tested, verdict, promoted }: DriftPoint, language: Language): Markup {
  const shown = {
    ok: status("ok", WORDS.isStable[language]),
    drift: status("warn", WORDS.isDrifted[language]),
    "not-enough-data": status("idle", "–"),
  };
  return html`<tr><th scope="row">${moment(time, language)}</th><td class="num">${decimal(score, language)}</td><td class="num">${drifted}</td><td class="num">${tested}</td><td>${shown[verdict]}</td><td>${promoted === undefined ? "" : `v${promoted}`}</td></tr>`;
}
