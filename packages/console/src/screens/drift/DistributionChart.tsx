import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import { short } from "./featureWords";
import type { Distribution } from "./replies";
import { stepPath } from "./stepPath";

const ROW = 34;

/** Both sides of a feature with the same bars: levels one below the other, intervals of numbers side by side. */
export function DistributionChart({ distribution, width, label }: { distribution: Distribution; width: number; label: string }) {
  return distribution.kind === "levels" ? (
    <LevelBars distribution={distribution} width={width} label={label} />
  ) : (
    <Histogram distribution={distribution} width={width} label={label} />
  );
}

function LevelBars({
  distribution: { levels, reference, current },
  width,
  label,
}: {
  distribution: Extract<Distribution, { kind: "levels" }>;
  width: number;
  label: string;
}) {
  const left = Math.min(170, Math.round(width * 0.3));
  const right = width - 150;
  const highest = Math.max(0.01, ...reference, ...current);
  const x = linearScale([0, highest], [left, Math.max(left + 20, right)]);
  const height = 16 + levels.length * ROW;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {roundTicks(0, highest, 5).map((tick, index, all) => (
        <g key={tick}>
          <path class="gl" d={`M${x(tick)} 14V${height}`} />
          <text class="tick mid" x={x(tick)} y={10}>
            {index === all.length - 1 ? format.percent(tick) : format.decimal(tick * 100, highest < 0.05 ? 1 : 0)}
          </text>
        </g>
      ))}
      {levels.map((level, index) => {
        const [before, now] = [reference[index] ?? 0, current[index] ?? 0];
        const y = 20 + index * ROW;
        return (
          <g key={String(level.code)}>
            <text class="end" x={left - 8} y={y + 18}>
              {shortened(level.label[locale.value], left)}
            </text>
            <rect class="r" x={left} y={y} width={x(before) - left} height={14} />
            <rect
              x={left + 0.9}
              y={y + 15}
              width={Math.max(0, x(now) - left - 1.8)}
              height={9}
              fill="var(--cur-weak)"
              stroke="var(--cur)"
              stroke-width="1.75"
            />
            <text class="end" x={width - 62} y={y + 18}>
              <tspan class="lbl">{`${format.decimal(before * 100, 1)} → `}</tspan>
              <tspan class="b">{format.percent(now, 1)}</tspan>
            </text>
            <text class="end lbl" x={width} y={y + 18}>
              {say(POINTS, { n: format.signed((now - before) * 100, 1) })}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Histogram({
  distribution: { edges, reference, current },
  width,
  label,
}: {
  distribution: Extract<Distribution, { kind: "bins" }>;
  width: number;
  label: string;
}) {
  const [top, bottom, left, height] = [10, 160, 40, 186];
  const highest = Math.max(0.01, ...reference, ...current);
  const x = linearScale([0, reference.length], [left, width - 8]);
  const y = linearScale([0, highest], [bottom, top]);
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const at = linearScale([low, high], [left, width - 8]);
  const line = stepPath(current, x, y);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {roundTicks(0, highest, 4).map((tick, index, all) => (
        <g key={tick}>
          <path class="gl" d={`M${left} ${y(tick)}H${width - 8}`} />
          <text class="tick end" x={left - 6} y={y(tick) + 4}>
            {index === all.length - 1 ? format.percent(tick) : format.decimal(tick * 100, highest < 0.05 ? 1 : 0)}
          </text>
        </g>
      ))}
      {reference.map((share, index) => (
        <rect
          key={index}
          class="r"
          x={x(index) + 0.5}
          y={y(share)}
          width={Math.max(0.5, x(index + 1) - x(index) - 1)}
          height={bottom - y(share)}
        />
      ))}
      <path class="clh" d={line} />
      <path class="cl" d={line} />
      <path class="ax" d={`M${left} ${bottom}H${width - 8}`} />
      {roundTicks(low, high, 5).map((tick) => (
        <text key={tick} class="tick mid" x={at(tick)} y={bottom + 18}>
          {Number.isInteger(tick) ? format.count(tick) : short(tick)}
        </text>
      ))}
    </svg>
  );
}

function shortened(label: string, left: number): string {
  const most = Math.floor((left - 8) / 6);
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

const POINTS: Text = { en: "{n} pts", fr: "{n} pts" };
