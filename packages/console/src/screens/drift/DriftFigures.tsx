import { KeyFigures } from "../../design/KeyFigures";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import type { DriftCheck, DriftReport } from "./replies";

/** Half of the features: the alarm of the score. */
const ALARM = 0.5;

/** The five figures of a check; what was not learned or cannot be told is left out. */
export function DriftFigures({ report, check }: { report: DriftReport; check: DriftCheck }) {
  const { score, drifted, tested, maxRatio, importance, features } = report;
  const missing = features.filter((feature) => feature.missing.drifted);
  const [worst] = [...features].sort(
    (a, b) => Math.abs(b.missing.current - b.missing.reference) - Math.abs(a.missing.current - a.missing.reference),
  );
  const labelOf = (name: string) => features.find((feature) => feature.name === name)?.label[locale.value] ?? name;
  return (
    <KeyFigures
      figures={[
        {
          name: say(SCORE),
          value: (
            <>
              {format.decimal(score)} <small>{say(OF, { limit: format.decimal(ALARM, 1) })}</small>
            </>
          ),
          meaning: say(SCORE_MEANS, { drifted, tested }),
        },
        ...(maxRatio
          ? [
              {
                name: say(LARGEST),
                value: (
                  <>
                    {format.decimal(maxRatio.value, 1)} × <small>{labelOf(maxRatio.feature)}</small>
                  </>
                ),
                meaning: maxRatio.limit === null ? say(NO_LIMIT) : say(LIMIT, { limit: format.decimal(maxRatio.limit, 1) }),
              },
            ]
          : []),
        ...(importance ? [{ name: say(WEIGHT), value: format.percent(importance.value), meaning: say(WEIGHT_MEANS) }] : []),
        ...(check.predictedSevere === null
          ? []
          : [
              {
                name: say(PREDICTED),
                value: format.percent(check.predictedSevere, 1),
                meaning: check.liveF1 === null ? "" : say(LIVE_F1, { f1: format.metric(check.liveF1) }),
              },
            ]),
        {
          name: say(MISSING),
          value: (
            <Status state={missing.length > 0 ? "warn" : "ok"}>
              {missing.length > 0 ? say(CHANGED, { n: missing.length }) : say(UNCHANGED)}
            </Status>
          ),
          meaning:
            worst &&
            `${worst.label[locale.value]} ${format.decimal(worst.missing.reference * 100, 1)} → ${format.percent(worst.missing.current, 1)}`,
        },
      ]}
    />
  );
}

const SCORE: Text = { en: "Score", fr: "Score" };
const OF: Text = { en: "of {limit}", fr: "sur {limit}" };
const SCORE_MEANS: Text = { en: "{drifted} drifted / {tested} tested", fr: "{drifted} dérivées / {tested} testées" };
const LARGEST: Text = { en: "Largest score / threshold", fr: "Plus grand score / seuil" };
const LIMIT: Text = { en: "alarm above {limit} ×", fr: "alarme au-delà de {limit} ×" };
const NO_LIMIT: Text = { en: "no limit was learned", fr: "aucune limite apprise" };
const WEIGHT: Text = { en: "Weight of drifted features", fr: "Poids des variables dérivées" };
const WEIGHT_MEANS: Text = { en: "of the model’s importance", fr: "de l’importance dans le modèle" };
const PREDICTED: Text = { en: "Predicted severe", fr: "Prédits graves" };
const LIVE_F1: Text = { en: "F1 {f1} where the outcome is known", fr: "F1 {f1} là où l’issue est connue" };
const MISSING: Text = { en: "Missing values", fr: "Valeurs manquantes" };
const CHANGED: Text = { en: "{n} changed", fr: "{n} changées" };
const UNCHANGED: Text = { en: "Unchanged", fr: "Inchangées" };
