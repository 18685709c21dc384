import { Figure } from "../../design/Figure";
import { Loaded } from "../../design/Loaded";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { CalibrationChart } from "./CalibrationChart";
import type { Curves, EvaluationReport } from "./evaluation";
import { calibrationFinding, subgroupFinding, thresholdFinding } from "./evaluationFindings";
import { rangeText } from "./metricNames";
import { RankCurve } from "./RankCurve";
import { SubgroupChart } from "./SubgroupChart";
import { ThresholdFigure } from "./ThresholdFigure";
import { type Linked, useArtefact } from "./useArtefact";

/** What judging found, drawn from the files of the version: threshold, calibration, ROC, precision and recall, groups. */
export function EvaluationFigures({ artifacts, threshold }: { artifacts: Readonly<Record<string, Linked>>; threshold: number }) {
  const curves = useArtefact<Curves>(artifacts.curves);
  const report = useArtefact<EvaluationReport>(artifacts.metrics);
  return (
    <>
      <div class="c12">
        {artifacts.curves ? (
          <Loaded query={curves} what={CURVES}>
            {(loaded) => (
              <div class="grid">
                <Figure columns={4} title={calibrationFinding(loaded.calibration)} about={say(CALIBRATION_ABOUT)}>
                  <CalibrationChart points={loaded.calibration} />
                </Figure>
                <Figure
                  columns={4}
                  title={say(ROC, { auc: aucOf(report.data) })}
                  about={say(ROC_ABOUT, { threshold: format.decimal(threshold) })}
                >
                  <RankCurve points={loaded.roc} threshold={threshold} diagonal label={say(ROC_LABEL)} />
                </Figure>
                <Figure columns={4} title={say(PRECISION)} about={say(PRECISION_ABOUT, { threshold: format.decimal(threshold) })}>
                  <RankCurve points={loaded.precisionRecall} threshold={threshold} label={say(PRECISION_LABEL)} />
                </Figure>
                <ThresholdFigure title={thresholdFinding(loaded.thresholds, threshold)} curves={loaded} threshold={threshold} />
              </div>
            )}
          </Loaded>
        ) : (
          <p class="muted dense">{say(NO_CURVES)}</p>
        )}
      </div>
      <div class="c12">
        <Loaded query={report} what={GROUPS}>
          {({ subgroups, holdout }) => (
            <Figure
              columns={12}
              title={subgroupFinding(subgroups, holdout)}
              about={say(GROUPS_ABOUT, { threshold: format.decimal(threshold) })}
            >
              <SubgroupChart subgroups={subgroups} />
            </Figure>
          )}
        </Loaded>
      </div>
    </>
  );
}

function aucOf(report: EvaluationReport | undefined): string {
  const auc = report?.holdout.rocAuc;
  const interval = report?.intervals.roc_auc;
  if (auc === undefined || auc === null) return "";
  return interval ? `${format.metric(auc)} (${rangeText(interval)})` : format.metric(auc);
}

const CURVES: Text = { en: "the curves of the version", fr: "les courbes de la version" };
const GROUPS: Text = { en: "the figures by group", fr: "les chiffres par groupe" };
const NO_CURVES: Text = {
  en: "This version was made before curves were kept.",
  fr: "Cette version date d’avant la conservation des courbes.",
};
const CALIBRATION_ABOUT: Text = {
  en: "Observed share by predicted probability, percent, 95 % interval. A tenth of the accidents each.",
  fr: "Part observée par probabilité prédite, en pourcentage, intervalle à 95 %. Un dixième des accidents chacun.",
};
const ROC: Text = { en: "AUC {auc}", fr: "AUC {auc}" };
const ROC_ABOUT: Text = {
  en: "Share of severe accidents found by share of false alarms. Ring: at {threshold}.",
  fr: "Part des graves trouvés selon la part de fausses alertes. Anneau : à {threshold}.",
};
const ROC_LABEL: Text = { en: "ROC curve", fr: "Courbe ROC" };
const PRECISION: Text = { en: "Precision falls as more are found", fr: "La précision baisse quand on en trouve plus" };
const PRECISION_ABOUT: Text = {
  en: "Precision by recall. Ring: at {threshold}.",
  fr: "Précision selon le rappel. Anneau : à {threshold}.",
};
const PRECISION_LABEL: Text = { en: "Precision-recall curve", fr: "Courbe précision-rappel" };
const GROUPS_ABOUT: Text = {
  en: "At {threshold}. Filled: recall. Ring: precision. Right: accidents. Groups with most accidents first.",
  fr: "À {threshold}. Plein : rappel. Anneau : précision. À droite : accidents. Groupes les plus nombreux d’abord.",
};
