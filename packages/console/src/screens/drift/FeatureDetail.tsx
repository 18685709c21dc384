import { Figure } from "../../design/Figure";
import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import { DistributionChart } from "./DistributionChart";
import { featureFinding, scoreText, short, testName } from "./featureWords";
import type { DriftFeature } from "./replies";

/** An opened feature: its two distributions at reading size, and all that is known of the comparison. */
export function FeatureDetail({ feature }: { feature: DriftFeature }) {
  const { distribution, test, score, threshold, p, importance, missing, newLevels, reference, current, learned } = feature;
  const facts: [Text, string][] = [
    [TEST, testName(test)],
    [SCORE, threshold === null ? scoreText(score) : say(SCORE_OF, { score: scoreText(score), threshold: format.decimal(threshold, 2) })],
    ...(p === null ? [] : [[P, scoreText(p)] as [Text, string]]),
    [ROWS, `${format.count(reference.count)} → ${format.count(current.count)}`],
    [MISSING, `${format.decimal(missing.reference * 100, 1)} → ${format.percent(missing.current, 1)}`],
    ...(reference.mean !== null && current.mean !== null
      ? [[MEAN, `${short(reference.mean)} → ${short(current.mean)}`] as [Text, string]]
      : []),
    ...(reference.sd !== null && current.sd !== null ? [[SPREAD, `${short(reference.sd)} → ${short(current.sd)}`] as [Text, string]] : []),
    ...(reference.quantiles && current.quantiles
      ? [[MIDDLE, `${range(reference.quantiles)} → ${range(current.quantiles)}`] as [Text, string]]
      : [[DISTINCT, `${format.count(reference.distinct)} → ${format.count(current.distinct)}`] as [Text, string]]),
    ...(importance === null ? [] : [[IMPORTANCE, format.percent(importance, 1)] as [Text, string]]),
    ...(learned ? [[CHANCE, say(learned.beyond ? BEYOND : WITHIN, { limit: format.decimal(learned.limit, 1) })] as [Text, string]] : []),
    ...(newLevels.length > 0 ? [[NEW_LEVELS, newLevels.map(({ label }) => label[locale.value]).join(", ")] as [Text, string]] : []),
  ];
  return (
    <div class="grid">
      {distribution ? (
        <Figure columns={8} title={featureFinding(feature)} about={say(ABOUT)}>
          <DistributionChart distribution={distribution} label={featureFinding(feature)} />
        </Figure>
      ) : (
        <p class="c8 muted">{featureFinding(feature)}</p>
      )}
      <dl class="dl c4">{facts.map(([name, value]) => [<dt key={name.en}>{say(name)}</dt>, <dd key={`${name.en} value`}>{value}</dd>])}</dl>
    </div>
  );
}

function range(quantiles: readonly number[]): string {
  return `${short(quantiles[1] ?? 0)} – ${short(quantiles[3] ?? 0)}`;
}

const ABOUT: Text = {
  en: "Share of accidents, in percent. Grey: reference. Teal: current.",
  fr: "Part des accidents, en pourcentage. Gris : référence. Sarcelle : actuel.",
};
const TEST: Text = { en: "Test", fr: "Test" };
const SCORE: Text = { en: "Score", fr: "Score" };
const SCORE_OF: Text = { en: "{score}, threshold {threshold}", fr: "{score}, seuil {threshold}" };
const P: Text = { en: "p-value", fr: "Valeur p" };
const ROWS: Text = { en: "Rows with a value", fr: "Lignes renseignées" };
const MISSING: Text = { en: "Missing", fr: "Manquants" };
const MEAN: Text = { en: "Mean", fr: "Moyenne" };
const SPREAD: Text = { en: "Standard deviation", fr: "Écart type" };
const MIDDLE: Text = { en: "Middle half", fr: "Moitié centrale" };
const DISTINCT: Text = { en: "Different values", fr: "Valeurs différentes" };
const IMPORTANCE: Text = { en: "Importance in the model", fr: "Importance dans le modèle" };
const CHANCE: Text = { en: "Against chance", fr: "Face au hasard" };
const BEYOND: Text = { en: "beyond {limit} ×, one sample in a thousand", fr: "au-delà de {limit} ×, un échantillon sur mille" };
const WITHIN: Text = { en: "within {limit} ×", fr: "sous {limit} ×" };
const NEW_LEVELS: Text = { en: "Never seen before", fr: "Jamais vus avant" };
