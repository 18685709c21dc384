import type { Query } from "../../api/useQuery";
import { Figure } from "../../design/Figure";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Glyph } from "../../design/Status";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { CheckNow } from "./CheckNow";
import { DriftFigures } from "./DriftFigures";
import { DriftLoop } from "./DriftLoop";
import { DriftSimulation } from "./DriftSimulation";
import { DriftTrend } from "./DriftTrend";
import { driftAdvice } from "./driftAdvice";
import { FeatureTable } from "./FeatureTable";
import { namedMonths } from "./namedMonths";
import { ReportLink } from "./ReportLink";
import type { ReportReply, ReportsReply } from "./replies";

/** One check: its verdict as the title, the figures, the trend, what to do, every feature, and how the watch is set. */
export function DriftReportScreen({
  report,
  trend,
  champion,
  isLatest,
  model,
  onChecked,
}: {
  report: Query<ReportReply>;
  trend: Query<ReportsReply>;
  champion: number | null;
  isLatest: boolean;
  model: string;
  onChecked: () => void;
}) {
  const check = report.data?.check;
  return (
    <>
      <p class="crumb">
        <a href="/drift">{say(DRIFT)}</a> <span>/</span> <span>{check ? say(REPORT_OF, { when: format.moment(check.at) }) : "…"}</span>
      </p>
      <Title
        about={check && aboutOf(check)}
        actions={
          <>
            {check && <ReportLink id={check.id} />}
            {may("operator") && <CheckNow model={model} onDone={onChecked} />}
          </>
        }
      >
        {check ? say(check.sentence) : say(DRIFT)}
      </Title>
      <Loaded query={report} what={REPORT}>
        {({ check: shown, report: full }) => (
          <>
            {shown.noise > 0 && (
              <Note kind="warn" title={say(NOISE, { noise: format.percent(shown.noise) })}>
                {say(NOISE_MEANS)}
              </Note>
            )}
            {!isLatest && (
              <Note kind="info" title={say(EARLIER)}>
                {<a href="/drift">{say(TO_LATEST)}</a>}
              </Note>
            )}
            <div class="grid">
              <DriftFigures report={full} check={shown} />
              <div class="c8">
                <Loaded query={trend} what={TREND}>
                  {({ trend: points }) => (
                    <Figure columns={12} title={trendFinding(points)} about={say(TREND_ABOUT)}>
                      <DriftTrend points={points} at={shown.at} />
                    </Figure>
                  )}
                </Loaded>
              </div>
              <section class="c4 rule sec">
                <h2>{say(WHAT_TO_DO)}</h2>
                <ul class="checks mt">
                  {driftAdvice(shown, isLatest ? champion : null).map(({ state, what, why }) => (
                    <li key={what} class={state === "ok" ? "pass" : state === "danger" ? "fail" : "wait"}>
                      <Glyph state={state} />
                      <span>
                        {what}
                        <small>{why}</small>
                      </span>
                    </li>
                  ))}
                  <li class="wait">
                    <Glyph state="idle" />
                    <span>
                      {say(SCHEDULE)}
                      <small>
                        <a href="/pipelines">{say(SCHEDULES)}</a>
                      </small>
                    </span>
                  </li>
                </ul>
              </section>
              <FeatureTable report={full} />
              <Earlier reports={trend.data?.reports ?? []} id={shown.id} />
              <DriftSimulation />
              <DriftLoop model={model} />
            </div>
            <p class="foot">
              <span>{say(RULE, { rule: full.options.rule })}</span>
              <span>{say(MISSING)}</span>
              <span>
                {say(REPORT_ID)} <code>{shown.id}</code>
              </span>
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}

function Earlier({ reports, id }: { reports: ReportsReply["reports"]; id: string }) {
  const others = reports.filter((one) => one.id !== id).slice(0, 12);
  if (others.length === 0) return null;
  return (
    <section class="c12 rule sec">
      <h2>{say(OTHERS)}</h2>
      <ul class="feed mt">
        {others.map((one) => (
          <li key={one.id}>
            <time dateTime={one.at}>{format.moment(one.at)}</time>
            <a href={`/drift/${encodeURIComponent(one.id)}`}>{say(one.sentence)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutOf({ current, rows, model, version }: ReportReply["check"]): string {
  return say(ABOUT, {
    current: capitalised(namedMonths(say(current.label))),
    model,
    version,
    now: format.count(rows.current),
    reference: format.count(rows.reference),
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function trendFinding(points: ReportsReply["trend"]): string {
  const alarms = points.filter(({ verdict }) => verdict === "drift").length;
  return alarms === 0 ? say(QUIET) : say(DRIFTED_TIMES, { n: alarms, all: points.length });
}

const DRIFT: Text = { en: "Drift", fr: "Dérive" };
const REPORT_OF: Text = { en: "Report of {when}", fr: "Rapport du {when}" };
const REPORT: Text = { en: "the report", fr: "le rapport" };
const ABOUT: Text = {
  en: "{current} ({now} accidents) against the training rows of {model} v{version} ({reference}).",
  fr: "{current} ({now} accidents) face aux lignes d’entraînement de {model} v{version} ({reference}).",
};
const NOISE: Text = {
  en: "Simulated: {noise} noise was let into the data",
  fr: "Simulation : {noise} de bruit introduit dans les données",
};
const NOISE_MEANS: Text = {
  en: "What is shown was made by the simulation, not by the world.",
  fr: "Ce qui s’affiche vient de la simulation, pas du monde.",
};
const EARLIER: Text = { en: "An earlier check", fr: "Un contrôle antérieur" };
const TO_LATEST: Text = { en: "Show the last one", fr: "Afficher le dernier" };
const TREND: Text = { en: "the trend", fr: "la tendance" };
const TREND_ABOUT: Text = {
  en: "Share of drifted features by check. Dashed: the alarm at half of them. Triangle: a version was promoted.",
  fr: "Part des variables dérivées par contrôle. Tirets : l’alarme à la moitié. Triangle : une version a été promue.",
};
const QUIET: Text = { en: "No check so far found the data drifted", fr: "Aucun contrôle n’a jusqu’ici trouvé de dérive" };
const DRIFTED_TIMES: Text = { en: "{n} of {all} checks found the data drifted", fr: "Dérive trouvée par {n} des {all} contrôles" };
const WHAT_TO_DO: Text = { en: "What to do", fr: "Que faire" };
const SCHEDULE: Text = { en: "Checks run by their schedule", fr: "Les contrôles suivent leur horaire" };
const SCHEDULES: Text = { en: "See the schedules", fr: "Voir les horaires" };
const OTHERS: Text = { en: "Other checks", fr: "Autres contrôles" };
const RULE: Text = { en: "Tests and thresholds: rule {rule}", fr: "Tests et seuils : règle {rule}" };
const MISSING: Text = { en: "Missing values removed from each side first", fr: "Valeurs manquantes retirées d’abord de chaque côté" };
const REPORT_ID: Text = { en: "Report", fr: "Rapport" };
