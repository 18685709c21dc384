import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ranked, zoneName } from "./findings";
import type { Zone } from "./replies";
import { zoneSentence } from "./zoneSentence";

const ROW = 23;
const TOP = 26;
const HIGHEST = 18;
const LOWEST = 8;

/** Zones with the highest and the lowest shrunk rates: filled dot shrunk, ring observed, line its 95 % interval, all accidents dashed. */
export function ZoneRanking({
  zones,
  mean,
  meanLabel,
  width,
  coded,
}: {
  zones: readonly Zone[];
  mean: number | null;
  meanLabel: string;
  width: number;
  /** Whether a zone's code is shown beside its name. */
  coded: boolean;
}) {
  const order = ranked(zones);
  const split = order.length > HIGHEST + LOWEST;
  const rows = split ? [...order.slice(0, HIGHEST), undefined, ...order.slice(-LOWEST)] : order;
  const left = Math.min(152, Math.round(width * 0.34));
  const right = width - 70;
  const most = Math.min(1, Math.max(0.02, ...rows.map((zone) => zone?.interval[1] ?? 0)));
  const ticks = roundTicks(0, most, 6);
  const x = linearScale([0, Math.max(most, ticks.at(-1) ?? most)], [left, right]);
  const bottom = TOP + rows.length * ROW;
  if (order.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return (
    <svg width={width} height={bottom + 6} viewBox={`0 0 ${width} ${bottom + 6}`} role="img" aria-label={say(LABEL, { mean: meanLabel })}>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <path class="gl" d={`M${x(tick)} ${TOP}V${bottom}`} />
          <text class="tick mid" x={x(tick)} y={18}>
            {index === ticks.length - 1 ? format.percent(tick) : format.decimal(tick * 100, most < 0.05 ? 1 : 0)}
          </text>
        </g>
      ))}
      <text class="tick end" x={width} y={18}>
        {say(ACCIDENTS)}
      </text>
      {mean !== null && <path class="thr" d={`M${x(mean)} ${TOP}V${bottom}`} />}
      {rows.map((zone, index) => {
        const y = TOP + index * ROW + 14;
        if (!zone) {
          return (
            mean !== null && (
              <text key="mean" class="lbl" x={x(mean) + 4} y={y + 4}>
                {meanLabel}
              </text>
            )
          );
        }
        const ends = zone.interval.map(x);
        return (
          <g key={zone.zone}>
            <title>{zoneSentence(zoneName(zone), zone, "rate")}</title>
            <text class="end" x={left - (coded ? 30 : 8)} y={y + 4}>
              {shortened(zoneName(zone), left)}
            </text>
            {coded && (
              <text class="tick end" x={left - 8} y={y + 4}>
                {zone.zone}
              </text>
            )}
            <path class="ci" d={`M${ends[0]} ${y}H${ends[1]}`} />
            <circle class="ring" cx={x(zone.share)} cy={y} r={4.5} />
            <circle class="dot-s" cx={x(zone.shrunk)} cy={y} r={4} />
            <text class="tick end" x={width} y={y + 4}>
              {format.count(zone.accidents)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** As much of a name as fits at 12 px. */
function shortened(name: string, left: number): string {
  const most = Math.max(8, Math.floor((left - 30) / 6));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

const LABEL: Text = {
  en: "Severe share with 95 % interval of the highest and lowest zones; dashed: {mean}. The table below has all of them.",
  fr: "Part des graves avec intervalle à 95 % des zones les plus hautes et les plus basses ; tirets : {mean}. Le tableau ci-dessous les a toutes.",
};
const ACCIDENTS: Text = { en: "accidents", fr: "accidents" };
const NONE: Text = { en: "No zone has 30 accidents.", fr: "Aucune zone n’a 30 accidents." };
