import { useWidth } from "../../../design/useWidth";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";

const MARGIN = 12;
const AXIS = 56;
const LINE = 40;

/** Two probabilities on one scale, an arrow from A to B over the threshold. */
export function ScenarioChart({ a, b, threshold }: { a: number; b: number; threshold: number }) {
  const [box, width] = useWidth(740);
  const x = (share: number) => MARGIN + share * (width - 2 * MARGIN);
  const ahead = b >= a ? 1 : -1;
  const far = Math.abs(x(b) - x(a)) > 40;
  const places = { a: format.percent(a), b: format.percent(b), threshold: format.percent(threshold) };
  return (
    <div ref={box}>
      <svg width={width} height="84" role="img" aria-label={say(LABEL, places)}>
        <rect class="zone" x={x(threshold)} y="24" width={x(1) - x(threshold)} height={AXIS - 24} />
        <path class="ax" d={`M${x(0)} ${AXIS}H${x(1)}`} />
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <path class="ax" d={`M${x(share)} ${AXIS}v4`} />
            <text class={`tick ${share === 1 ? "end" : "mid"}`} x={share === 1 ? width : x(share)} y="74">
              {share === 1 ? format.percent(1) : share * 100}
            </text>
          </g>
        ))}
        <path class="thr" d={`M${x(threshold)} 12V${AXIS}`} />
        <text class={`lbl ${threshold > 0.6 ? "end" : ""}`} x={x(threshold) + (threshold > 0.6 ? -5 : 5)} y="18">
          {say(THRESHOLD, places)}
        </text>
        {far && (
          <path
            d={`M${x(a) + ahead * 9} ${LINE}H${x(b) - ahead * 9}m${-6 * ahead} -4l${6 * ahead} 4l${-6 * ahead} 4`}
            fill="none"
            stroke="var(--text-2)"
            stroke-width="1.5"
          />
        )}
        <circle class="a" cx={x(a)} cy={LINE} r="7" />
        <circle class="bb" cx={x(b)} cy={LINE} r="6" />
        <Label x={x(a)} name="A" text={places.a} before={ahead > 0} width={width} />
        <Label x={x(b)} name="B" text={places.b} before={ahead < 0} width={width} />
      </svg>
    </div>
  );
}

/** Beside its mark, on the side away from the other one unless the edge is near. */
function Label({ x, name, text, before, width }: { x: number; name: string; text: string; before: boolean; width: number }) {
  const left = before ? x > 60 : x > width - 60;
  return (
    <text class={`b ${left ? "end" : ""}`} x={x + (left ? -12 : 12)} y={LINE + 4}>
      {`${name} ${text}`}
    </text>
  );
}

const LABEL: Text = { en: "A {a}, B {b}, threshold {threshold}.", fr: "A {a}, B {b}, seuil {threshold}." };
const THRESHOLD: Text = { en: "threshold {threshold}", fr: "seuil {threshold}" };
