import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { colourOf, RATIO_EDGES, type RateClasses } from "./rateClasses";

const CLASS_WIDTH = 46;

/** The classes of a map of rates with their limits, and the mean of all marked. */
export function RateLegend({ classes, mean, meanLabel }: { classes: RateClasses; mean: number | null; meanLabel: string }) {
  const { edges, step } = classes;
  const width = (edges.length + 1) * CLASS_WIDTH;
  const digits = step < 0.01 ? 1 : 0;
  const at = mean === null ? null : placeOf(mean, classes);
  return (
    <svg class="legend__key" width={width} height={48} viewBox={`0 0 ${width} 48`} role="img" aria-label={say(LABEL, { mean: meanLabel })}>
      {[...edges, 1].map((_, index) => (
        <rect key={index} class={`q${colourOf(index, edges.length)}`} x={index * CLASS_WIDTH} y={16} width={CLASS_WIDTH} height={12} />
      ))}
      {edges.map((edge, index) => (
        <text key={edge} class="tick mid" x={(index + 1) * CLASS_WIDTH} y={43}>
          {index === edges.length - 1 ? format.percent(edge, digits) : format.decimal(edge * 100, digits)}
        </text>
      ))}
      {at !== null && (
        <>
          <path d={`M${at} 12V30`} stroke="var(--text)" stroke-width="2" />
          <text x={at} y={9} class={`b ${at < 70 ? "" : at > width - 70 ? "end" : "mid"}`}>
            {meanLabel}
          </text>
        </>
      )}
    </svg>
  );
}

/** The classes of observed against expected. */
export function RatioLegend() {
  const width = 7 * CLASS_WIDTH;
  return (
    <svg class="legend__key" width={width} height={48} viewBox={`0 0 ${width} 48`} role="img" aria-label={say(RATIO_LABEL)}>
      {Array.from({ length: 7 }, (_, index) => (
        <rect key={index} fill={`var(--div-${index + 1})`} x={index * CLASS_WIDTH} y={16} width={CLASS_WIDTH} height={12} />
      ))}
      {RATIO_EDGES.map((edge, index) => (
        <text key={edge} class="tick mid" x={(index + 1) * CLASS_WIDTH} y={43}>
          {format.decimal(edge, 2)}
        </text>
      ))}
      <text x={width / 2} y={9} class="mid b">
        {say(AS_EXPECTED)}
      </text>
    </svg>
  );
}

/** Where a rate lies on the legend: classes are equally wide, the outer ones open. */
function placeOf(rate: number, { edges, step }: RateClasses): number {
  const first = (edges[0] ?? step) - step;
  const place = ((rate - first) / step) * CLASS_WIDTH;
  return Math.round(Math.min((edges.length + 1) * CLASS_WIDTH - 1, Math.max(1, place)) * 10) / 10;
}

const LABEL: Text = { en: "Colours of the severe share. {mean}.", fr: "Couleurs de la part des graves. {mean}." };
const RATIO_LABEL: Text = {
  en: "Colours of observed over expected, blue below 1, ember above",
  fr: "Couleurs de l’observé sur l’attendu, bleu sous 1, ocre au-dessus",
};
const AS_EXPECTED: Text = { en: "as expected", fr: "comme attendu" };
