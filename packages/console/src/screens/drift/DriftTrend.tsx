import { linearScale } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { TrendPoint } from "./replies";

const HEIGHT = 190;
const [TOP, BOTTOM, LEFT] = [26, 150, 40];

/** Checks over time: a stem for each, the shown one larger, promotions as triangles, the alarm dashed. */
export function DriftTrend({ points, at, width }: { points: readonly TrendPoint[]; at: string; width: number }) {
  const shown = points.slice(-Math.max(6, Math.floor((width - LEFT) / 26)));
  if (shown.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  const y = linearScale([0, 1], [BOTTOM, TOP]);
  const x = linearScale([0, Math.max(1, shown.length - 1)], [LEFT + 26, width - 26]);
  const every = Math.max(1, Math.ceil(shown.length / Math.max(2, (width - LEFT) / 80)));
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say(LABEL, { n: shown.length })}>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <path class={tick === 0.5 ? "thr" : "gl"} d={`M${LEFT} ${y(tick)}H${width}`} />
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {tick === 1 ? format.percent(1) : tick * 100}
          </text>
        </g>
      ))}
      <text class="lbl end" x={width} y={y(0.5) - 5}>
        {say(ALARM)}
      </text>
      {shown.map((point, index) => {
        const current = point.at === at;
        return (
          <g key={point.at}>
            <title>{say(POINT, { when: format.moment(point.at), drifted: point.drifted, tested: point.tested })}</title>
            <path d={`M${x(index)} ${BOTTOM}V${y(point.score)}`} stroke="var(--cur)" stroke-width={current ? 3 : 1.5} />
            <circle class={point.verdict === "not-enough-data" ? "ring" : "cf"} cx={x(index)} cy={y(point.score)} r={current ? 6 : 4.5} />
            {(current || shown.length <= 16) && (
              <text class={`mid ${current ? "b" : "lbl"}`} x={x(index)} y={y(point.score) - 9}>
                {point.drifted}
              </text>
            )}
            {point.promoted !== undefined && (
              <>
                <path class="lead" d={`M${x(index - 0.5)} ${BOTTOM}V${TOP + 4}`} />
                <path d={`M${x(index - 0.5) - 5} ${TOP - 2}h10l-5 6z`} fill="var(--text-2)" />
                <text class="lbl" x={x(index - 0.5) + 8} y={TOP + 4}>
                  v{point.promoted}
                </text>
              </>
            )}
            {index % every === 0 && (
              <text class="tick mid" x={x(index)} y={BOTTOM + 20}>
                {shown.length > 1 && sameDay(shown) ? format.time(point.at) : format.date(point.at).replace(/ \d{4}$/, "")}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function sameDay(points: readonly TrendPoint[]): boolean {
  return new Set(points.map(({ at }) => at.slice(0, 10))).size === 1;
}

const LABEL: Text = {
  en: "Share of drifted features of {n} checks; the list below has them",
  fr: "Part des variables dérivées de {n} contrôles ; la liste ci-dessous les a",
};
const ALARM: Text = { en: "alarm: half", fr: "alarme : la moitié" };
const POINT: Text = { en: "{when}: {drifted} of {tested}", fr: "{when} : {drifted} sur {tested}" };
const NONE: Text = { en: "There is one check only.", fr: "Il n’y a qu’un contrôle." };
