import type { DriftPoint, DriftReport } from "../driftReport";
import { distributionFigure } from "./distributionFigure";
import { featureTable } from "./featureTable";
import { keyFigures } from "./keyFigures";
import { html, Markup } from "./markup";
import { moment, whole } from "./numbers";
import { REPORT_STYLE } from "./style";
import { summaryTables } from "./summaryTable";
import { trend } from "./trend";
import { type Language, WORDS } from "./words";

/**
 * The report as one HTML file that asks for nothing else: no script, no request, light or dark as the reader's system, and print. One language per
 * file. `history` are earlier checks and this one, oldest first; the trend is drawn from two on.
 */
export function driftHtml(
  report: DriftReport,
  { language, history = [] }: { language: Language; history?: readonly DriftPoint[] },
): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const { sentence, features, prediction, target, rows, about, options, season } = report;
  const drawn = [...features, ...(prediction ? [prediction] : []), ...(target ? [target] : [])];
  const drifted = drawn.filter((feature) => feature.drifted && feature.distribution);
  const others = drawn.filter((feature) => !feature.drifted && feature.distribution);
  const figures = (of: typeof drawn) =>
    html`<div class="figs">${of.flatMap((feature) => distributionFigure(feature, language) ?? [])}</div>`;
  const caption = `${about.current?.[language] ?? word("current")} ${word("against")} ${about.reference?.[language] ?? word("reference")}.`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${sentence[language]} – Vigie</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="crumb">${[word("report"), modelOf(report), about.checkedAt && moment(about.checkedAt, language)].filter(Boolean).join(" / ")}</p>
<h1>${sentence[language]}</h1>
<p class="sub">${subtitle(report, language)}</p>
</header>
${keyFigures(report, language)}
${history.length > 1 ? trend(history, language) : null}
<section>
<div class="head"><h2>${word("features")}</h2><p class="key">${legend(language)}</p></div>
${featureTable(features, caption, language)}
</section>
${drifted.length === 0 ? null : html`<section><div class="head"><h2>${word("whatDrifted")}</h2><p class="key">${legend(language)}</p></div>${figures(drifted)}</section>`}
${others.length === 0 ? null : html`<section><h2>${word("distribution")}</h2><details><summary>${word("others")} (${others.length})</summary>${figures(others)}</details></section>`}
<section><div class="head"><h2>${word("summary")}</h2></div>${summaryTables(drawn, language)}</section>
<p class="foot"><span>${word("rule")}: ${options.rule}</span>${season ? html`<span>${word("months")}: ${season.join(", ")}</span>` : null}<span>${word("removed")}</span><span>${word("calendarLeft")}</span><span>${whole(rows.reference, language)} ${word("referenceRows")}, ${whole(rows.current, language)} ${word("currentRows")}</span></p>
</main>
</body>
</html>
`;
  return page.text;
}

function modelOf({ about: { model, version } }: DriftReport): string | undefined {
  if (model === undefined) return undefined;
  return version === undefined ? model : `${model} v${version}`;
}

function subtitle({ about, rows, tested }: DriftReport, language: Language): string {
  const named = (text: { fr: string; en: string } | undefined, count: number, kind: "currentRows" | "referenceRows") =>
    text ? `${text[language]} (${whole(count, language)})` : `${whole(count, language)} ${WORDS[kind][language]}`;
  const compared = `${named(about.current, rows.current, "currentRows")} ${WORDS.against[language]} ${named(about.reference, rows.reference, "referenceRows")}`;
  const needed = Math.ceil(tested / 2);
  return language === "en"
    ? `${compared}. The score alarms at half of the features, ${needed} of ${tested}.`
    : `${compared}. Le score déclenche l’alarme à la moitié des variables, ${needed} sur ${tested}.`;
}

function legend(language: Language): Markup {
  return html`<span><svg width="22" height="12" aria-hidden="true"><rect class="r" width="22" height="12"/></svg>${WORDS.reference[language]}</span><span><svg width="22" height="12" aria-hidden="true"><path class="cl" d="M0 9H8V3H15V7H22"/></svg>${WORDS.current[language]}</span><span><svg width="6" height="14" aria-hidden="true"><path class="thr" d="M3 0V14"/></svg>${WORDS.threshold[language]}</span>`;
}
