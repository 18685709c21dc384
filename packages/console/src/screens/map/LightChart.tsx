import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { LightGroup } from "./replies";

const ROW = 26;
const TOP = 24;

/** Severe share by light with its interval and the number of accidents, highest first. */
export function LightChart({ groups, mean, width }: { groups: readonly LightGroup[]; mean: number | null; width: number }) {
  const rows = groups.filter(({ share }) => share !== null).sort((a, b) => b.share! - a.share!);
  if (rows.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  const left = Math.min(150, Math.round(width * 0.36));
  const right = width - 60;
  const ends = rows.flatMap(({ interval }) => interval ?? []);
  const [low, high] = [Math.min(...ends, mean ?? 1), Math.max(...ends, mean ?? 0)];
  const x = linearScale([low, high], [left + 8, right]);
  const bottom = TOP + rows.length * ROW;
  return (
    <svg width={width} height={bottom + 4} viewBox={`0 0 ${width} ${bottom + 4}`} role="img" aria-label={say(LABEL)}>
      {roundTicks(low, high, 5).map((tick, index, all) => (
        <g key={tick}>
          <path class="gl" d={`M${x(tick)} ${TOP}V${bottom}`} />
          <text class="tick mid" x={x(tick)} y={16}>
            {index === all.length - 1 ? format.percent(tick) : format.decimal(tick * 100, high - low < 0.05 ? 1 : 0)}
          </text>
        </g>
      ))}
      {mean !== null && <path class="thr" d={`M${x(mean)} ${TOP}V${bottom}`} />}
      {rows.map(({ lum, label, share, interval, accidents, severe }, index) => {
        const y = TOP + index * ROW + 14;
        const [from, to] = (interval ?? [share!, share!]).map(x);
        return (
          <g key={String(lum)}>
            <title>
              {say(ROW_LABEL, {
                light: say(label),
                share: format.percent(share!, 1),
                severe: format.count(severe),
                accidents: format.count(accidents),
              })}
            </title>
            <text class="end" x={left - 8} y={y + 4}>
              {shortened(say(label), left)}
            </text>
            <path class="ci" d={`M${from} ${y}H${to}`} />
            <circle class="dot-s" cx={x(share!)} cy={y} r={4.5} />
            <text class="tick end" x={width} y={y + 4}>
              {format.count(accidents)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function shortened(label: string, left: number): string {
  const most = Math.floor((left - 8) / 6);
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

const LABEL: Text = { en: "Severe share by light with 95 % interval", fr: "Part des graves par lumière avec intervalle à 95 %" };
const ROW_LABEL: Text = { en: "{light}: {share}, {severe} of {accidents}", fr: "{light} : {share}, {severe} sur {accidents}" };
const NONE: Text = { en: "No accident.", fr: "Aucun accident." };
