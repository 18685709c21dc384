import { linearScale } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";

const HEIGHT = 240;
const [TOP, BOTTOM, LEFT] = [14, 214, 36];
const TICKS = [0, 0.5, 1];

/** What was said against what came true, a dot and its interval for each tenth of the accidents. */
export function CalibrationChart({ points, width }: { points: Curves["calibration"]; width: number }) {
  const x = linearScale([0, 1], [LEFT, width - 16]);
  const y = linearScale([0, 1], [BOTTOM, TOP]);
  if (points.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say(LABEL)}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <path class="gl" d={`M${x(tick)} ${TOP}V${BOTTOM}M${LEFT} ${y(tick)}H${width - 16}`} />
          <text class="tick mid" x={x(tick)} y={BOTTOM + 16}>
            {tick * 100}
          </text>
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {tick * 100}
          </text>
        </g>
      ))}
      <path class="ax" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <path
        class="seriesl"
        d={`M${points.map((point) => `${x(point.meanProbability).toFixed(1)} ${y(point.severeShare).toFixed(1)}`).join("L")}`}
      />
      {points.map(({ meanProbability, severeShare, interval, rows }) => (
        <g key={meanProbability}>
          <title>
            {say(POINT, { said: format.percent(meanProbability, 1), seen: format.percent(severeShare, 1), rows: format.count(rows) })}
          </title>
          <path class="ci" d={`M${x(meanProbability)} ${y(interval[0])}V${y(interval[1])}`} />
          <circle class="dot" cx={x(meanProbability)} cy={y(severeShare)} r={4} />
        </g>
      ))}
    </svg>
  );
}

const LABEL: Text = {
  en: "Calibration: observed share by predicted probability",
  fr: "Calibration : part observée par probabilité prédite",
};
const POINT: Text = { en: "said {said}, seen {seen} of {rows} accidents", fr: "dit {said}, vu {seen} de {rows} accidents" };
const NONE: Text = { en: "There are no accidents to hold it against.", fr: "Pas d’accidents auxquels la confronter." };
