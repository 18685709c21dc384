import { linearScale } from "../../design/linearScale";
import { say, type Text } from "../../i18n/locale";

type Point = { threshold: number; x: number; y: number };

const HEIGHT = 240;
const [TOP, BOTTOM, LEFT] = [14, 214, 36];
const TICKS = [0, 0.5, 1];

/** A curve over all thresholds between 0 and 1 on both axes, the threshold in use ringed. */
export function RankCurve({
  points,
  threshold,
  diagonal,
  width,
  label,
}: {
  points: readonly Point[];
  threshold: number;
  /** Draws what guessing would reach. */
  diagonal?: boolean;
  width: number;
  label: string;
}) {
  const x = linearScale([0, 1], [LEFT, width - 16]);
  const y = linearScale([0, 1], [BOTTOM, TOP]);
  if (points.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  const used = points.findLast((point) => point.threshold >= threshold);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <path class="gl" d={`M${x(tick)} ${TOP}V${BOTTOM}M${LEFT} ${y(tick)}H${width - 16}`} />
          <text class="tick mid" x={x(tick)} y={BOTTOM + 16}>
            {tick}
          </text>
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {diagonal && <path class="ax" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />}
      <path class="seriesl" d={`M${points.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("L")}`} />
      {used && <circle class="ring" cx={x(used.x)} cy={y(used.y)} r={5} />}
    </svg>
  );
}

const NONE: Text = { en: "Not defined for these accidents.", fr: "Non définie pour ces accidents." };
