import { useWidth } from "../../../design/useWidth";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import type { ScoreBin } from "./calibrated";

const HEIGHT = 118;
const [TOP, FLOOR] = [34, 98];
const MARGIN = 12;

/** Where a probability stands between 0 and 1: the threshold, and how many accidents of the hold-out were scored so, severe and not. */
export function ScoreScale({
  probability,
  threshold,
  bins,
}: {
  probability: number;
  threshold: number;
  bins: readonly ScoreBin[] | undefined;
}) {
  const [box, width] = useWidth(500);
  const x = (share: number) => MARGIN + share * (width - 2 * MARGIN);
  const most = Math.max(1, ...(bins ?? []).map(({ rows }) => rows));
  const y = (rows: number) => FLOOR - (rows / most) * (FLOOR - TOP);
  // The labels of both lines would run into each other.
  const near = Math.abs(x(probability) - x(threshold)) < 220;
  const rows = (bins ?? []).reduce((sum, bin) => sum + bin.rows, 0);
  const places = { call: format.percent(probability), threshold: format.percent(threshold), n: format.count(rows) };
  return (
    <figure class="fig block">
      <div ref={box}>
        <svg width={width} height={HEIGHT} role="img" aria-label={say(bins ? SCALE_PAST : SCALE, places)}>
          <rect class="zone" x={x(threshold)} y="30" width={x(1) - x(threshold)} height={FLOOR - 30} />
          {bins?.map(({ from, to, rows, severeShare }) => (
            <g key={from}>
              <rect
                class="hm"
                x={x(from) + 1}
                width={Math.max(0, x(to) - x(from) - 2)}
                y={y(rows * (1 - severeShare))}
                height={FLOOR - y(rows * (1 - severeShare))}
              />
              <rect
                class="hs"
                x={x(from) + 1}
                width={Math.max(0, x(to) - x(from) - 2)}
                y={y(rows)}
                height={y(rows * (1 - severeShare)) - y(rows)}
              />
            </g>
          ))}
          <path class="ax" d={`M${x(0)} ${FLOOR}H${x(1)}`} />
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <text key={share} class={`tick ${share === 1 ? "end" : "mid"}`} x={share === 1 ? width : x(share)} y="114">
              {share === 1 ? format.percent(1) : share * 100}
            </text>
          ))}
          <path class="thr" d={`M${x(threshold)} 18V${FLOOR}`} />
          <text
            class="lbl"
            x={x(threshold) + (threshold > 0.6 ? -5 : 5)}
            y={near ? 10 : 25}
            {...(threshold > 0.6 ? { "text-anchor": "end" } : {})}
          >
            {say(THRESHOLD, places)}
          </text>
          <path class="call" d={`M${x(probability)} 22V${FLOOR}`} />
          <circle class="calldot" cx={x(probability)} cy="22" r="5" />
          <text class="b" x={x(probability) + (probability > 0.7 ? -9 : 9)} y="26" {...(probability > 0.7 ? { "text-anchor": "end" } : {})}>
            {say(CALL, places)}
          </text>
        </svg>
      </div>
      {bins && (
        <p class="key small">
          <span>{say(BY_SCORE, places)}</span>
          <span>
            <Swatch kind="hs" />
            {say(SEVERE)}
          </span>
          <span>
            <Swatch kind="hm" />
            {say(NOT_SEVERE)}
          </span>
        </p>
      )}
    </figure>
  );
}

function Swatch({ kind }: { kind: "hs" | "hm" }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <rect class={kind} width="12" height="12" />
    </svg>
  );
}

const SCALE: Text = { en: "Probability {call}, threshold {threshold}.", fr: "Probabilité {call}, seuil {threshold}." };
const SCALE_PAST: Text = {
  en: "Probability {call}, threshold {threshold}, over the scores of {n} hold-out accidents.",
  fr: "Probabilité {call}, seuil {threshold}, sur les scores de {n} accidents de contrôle.",
};
const THRESHOLD: Text = { en: "threshold {threshold}", fr: "seuil {threshold}" };
const CALL: Text = { en: "this call {call}", fr: "cet appel {call}" };
const BY_SCORE: Text = { en: "{n} hold-out accidents by score:", fr: "{n} accidents de contrôle, par score :" };
const SEVERE: Text = { en: "turned out severe", fr: "graves en réalité" };
const NOT_SEVERE: Text = { en: "did not", fr: "non graves" };
