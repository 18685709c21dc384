import { useState } from "preact/hooks";
import { useAddress } from "../../address/useAddress";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import { FeatureDetail } from "./FeatureDetail";
import { scoreText, testName } from "./featureWords";
import { RatioBar } from "./RatioBar";
import type { DriftFeature, DriftReport } from "./replies";
import { Sparkline } from "./Sparkline";

/** Features within their threshold that are shown before all are asked for. */
const FIRST_STABLE = 10;
const COLUMNS = 9;

/** Prediction and target, then every feature, drifted first; each opens to its two distributions. What is open is in the address. */
export function FeatureTable({ report }: { report: DriftReport }) {
  const { query, change } = useAddress();
  const [all, setAll] = useState(false);
  const special = [report.prediction, report.target].filter((one) => one !== null);
  const drifted = report.features.filter((feature) => feature.drifted);
  const stable = report.features.filter((feature) => !feature.drifted);
  const shown = all ? stable : stable.slice(0, FIRST_STABLE);
  const row = (feature: DriftFeature) => (
    <Row
      key={feature.name}
      feature={feature}
      open={query.feature === feature.name}
      onToggle={() => change({ feature: query.feature === feature.name ? undefined : feature.name })}
    />
  );
  return (
    <section class="c12 rule sec">
      <div class="sechead">
        <h2>{say(FEATURES)}</h2>
        <Legend />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="tw mt" tabIndex={0} aria-label={say(FEATURES)}>
        <table class="tb">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">{say(DETAILS)}</span>
              </th>
              {[FEATURE, TYPE, DISTRIBUTION, TEST].map((name) => (
                <th key={name.en} scope="col">
                  {say(name)}
                </th>
              ))}
              <th scope="col" class="num">
                {say(SCORE)}
              </th>
              <th scope="col" class="num">
                {say(THRESHOLD)}
              </th>
              <th scope="col">{say(RATIO)}</th>
              <th scope="col">{say(VERDICT)}</th>
            </tr>
          </thead>
          <tbody>
            {special.length > 0 && <Group text={say(SPECIAL)} />}
            {special.map(row)}
            {drifted.length > 0 && <Group text={say(drifted.length === 1 ? ONE_DRIFTED : DRIFTED, { n: drifted.length })} />}
            {drifted.map(row)}
            <Group text={say(STABLE, { n: stable.length })} />
            {shown.map(row)}
          </tbody>
        </table>
      </section>
      {stable.length > FIRST_STABLE && (
        <button type="button" class="btn btn--quiet" onClick={() => setAll(!all)}>
          {all ? say(FEWER) : say(MORE, { n: stable.length - FIRST_STABLE })}
        </button>
      )}
    </section>
  );
}

function Row({ feature, open, onToggle }: { feature: DriftFeature; open: boolean; onToggle: () => void }) {
  const { name, label, type, calendar, test, score, threshold, ratio, distribution } = feature;
  return (
    <>
      <tr class={open ? "open" : ""}>
        <td>
          <button
            type="button"
            class="exp"
            aria-expanded={open}
            aria-label={say(DETAILS_OF, { name: label[locale.value] })}
            onClick={onToggle}
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d={open ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} fill="none" stroke="currentColor" stroke-width="1.7" />
            </svg>
          </button>
        </td>
        <td>
          <b>{label[locale.value]}</b> {calendar && <span class="tag">{say(CALENDAR)}</span>}
          <br />
          <code class="faint">{name}</code>
        </td>
        <td class="muted">{say(type === "numeric" ? NUMERIC : CATEGORICAL)}</td>
        <td>{distribution && <Sparkline distribution={distribution} />}</td>
        <td class="muted">{testName(test)}</td>
        <td class="num strong">{scoreText(score)}</td>
        <td class="num muted">{threshold === null ? "–" : format.decimal(threshold, 2)}</td>
        <td>{ratio !== null && <RatioBar ratio={ratio} drifted={feature.drifted} />}</td>
        <td>
          <Verdict feature={feature} />
        </td>
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={COLUMNS}>
            <FeatureDetail feature={feature} />
          </td>
        </tr>
      )}
    </>
  );
}

function Verdict({ feature: { drifted, warned, state } }: { feature: DriftFeature }) {
  if (drifted) return <Status state="warn">{say(IS_DRIFTED)}</Status>;
  if (state !== "compared") return <Status state="idle">{say(NOT_TESTED)}</Status>;
  return <Status state={warned ? "warn" : "ok"}>{say(warned ? NEAR : IS_STABLE)}</Status>;
}

function Group({ text }: { text: string }) {
  return (
    <tr class="group">
      <td colSpan={COLUMNS}>
        <span>{text}</span>
      </td>
    </tr>
  );
}

function Legend() {
  return (
    <p class="key">
      <span>
        <svg width="22" height="12" aria-hidden="true">
          <rect class="r" width="22" height="12" />
        </svg>
        {say(REFERENCE)}
      </span>
      <span>
        <svg width="22" height="12" aria-hidden="true">
          <path class="cl" d="M0 9H8V3H15V7H22" />
        </svg>
        {say(CURRENT)}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path class="thr" d="M7 0V14" />
        </svg>
        {say(THRESHOLD)}
      </span>
    </p>
  );
}

const FEATURES: Text = { en: "Features", fr: "Variables" };
const DETAILS: Text = { en: "Details", fr: "Détails" };
const DETAILS_OF: Text = { en: "Details of {name}", fr: "Détails de {name}" };
const FEATURE: Text = { en: "Feature", fr: "Variable" };
const TYPE: Text = { en: "Type", fr: "Type" };
const DISTRIBUTION: Text = { en: "Distribution", fr: "Distribution" };
const TEST: Text = { en: "Test", fr: "Test" };
const SCORE: Text = { en: "Score", fr: "Score" };
const THRESHOLD: Text = { en: "Threshold", fr: "Seuil" };
const RATIO: Text = { en: "Score / threshold", fr: "Score / seuil" };
const VERDICT: Text = { en: "Verdict", fr: "Verdict" };
const SPECIAL: Text = { en: "What the model says and what came true", fr: "Ce que dit le modèle et ce qui s’avère" };
const DRIFTED: Text = { en: "{n} features drifted", fr: "{n} variables ont dérivé" };
const ONE_DRIFTED: Text = { en: "1 feature drifted", fr: "1 variable a dérivé" };
const STABLE: Text = {
  en: "{n} features within their threshold or not tested, closest first",
  fr: "{n} variables sous leur seuil ou non testées, les plus proches d’abord",
};
const MORE: Text = { en: "Show the other {n} features", fr: "Afficher les {n} autres variables" };
const FEWER: Text = { en: "Show fewer", fr: "Afficher moins" };
const CALENDAR: Text = { en: "calendar", fr: "calendrier" };
const NUMERIC: Text = { en: "numeric", fr: "numérique" };
const CATEGORICAL: Text = { en: "categorical", fr: "catégorielle" };
const IS_DRIFTED: Text = { en: "Drifted", fr: "Dérivée" };
const NOT_TESTED: Text = { en: "Not tested", fr: "Non testée" };
const NEAR: Text = { en: "Near", fr: "Proche" };
const IS_STABLE: Text = { en: "Stable", fr: "Stable" };
const REFERENCE: Text = { en: "Reference: training rows", fr: "Référence : lignes d’entraînement" };
const CURRENT: Text = { en: "Current", fr: "Actuel" };
