import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricName, metricValue } from "./metricNames";
import type { MetricsReply, ModelReply } from "./replies";

const HEIGHT = 300;
const [TOP, BOTTOM, LEFT] = [24, 262, 52];

/** One metric over the versions, the champion's value dashed. Versions without it keep their place. */
export function MetricOverVersions({
  points,
  metric,
  aliases,
  width,
}: {
  points: MetricsReply["points"];
  metric: string;
  aliases: ModelReply["aliases"];
  width: number;
}) {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return <p class="muted dense mt">{say(NONE, { metric: metricName(metric) })}</p>;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((highest - lowest) * 0.15, Math.abs(highest) * 0.01, 1e-6);
  const [low, high] = [lowest - margin, highest + margin];
  const y = linearScale([low, high], [BOTTOM, TOP]);
  const x = linearScale([0, Math.max(1, points.length - 1)], [LEFT + 40, width - 50]);
  const ticks = roundTicks(low, high, 5);
  const digits = Math.max(2, -Math.floor(Math.log10((high - low) / 4)));
  const champion = points.find(({ version }) => version === aliases.champion)?.value;
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, (width - LEFT) / 70)));
  const labelled = points.length <= 12;
  const text = say(LABEL, { metric: metricName(metric), n: points.length });
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="gl" d={`M${LEFT} ${y(tick)}H${width}`} />
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {format.decimal(tick, Math.min(5, digits))}
          </text>
        </g>
      ))}
      {champion !== undefined && champion !== null && (
        <>
          <path class="thr" d={`M${LEFT} ${y(champion)}H${width}`} />
          <text class="lbl" x={LEFT + 4} y={y(champion) - 6}>
            {say(CHAMPION, { value: metricValue(metric, champion) })}
          </text>
        </>
      )}
      {points.map(({ version, value, champion: spans }, index) => {
        const isChampion = version === aliases.champion;
        return (
          <g key={version}>
            {value !== null && (
              <Mark
                x={x(index)}
                y={y(value)}
                kind={isChampion ? "champion" : version === aliases.challenger ? "challenger" : spans.length > 0 ? "was" : "other"}
              />
            )}
            {value !== null && labelled && (
              <text class={isChampion ? "b" : "lbl"} x={x(index) + 11} y={y(value) + (isChampion ? 18 : 4)}>
                {metricValue(metric, value)}
              </text>
            )}
            {(index % every === 0 || isChampion) && (
              <text class={`mid ${isChampion ? "b" : "tick"}`} x={x(index)} y={BOTTOM + 20}>
                v{version}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Mark({ x, y, kind }: { x: number; y: number; kind: "champion" | "challenger" | "was" | "other" }) {
  if (kind === "challenger") return <circle class="ring" cx={x} cy={y} r={5} />;
  if (kind === "other") return <circle class="dot" cx={x} cy={y} r={5} />;
  const size = kind === "champion" ? 12 : 8;
  const fill = kind === "champion" ? "var(--accent)" : "var(--text-2)";
  return <rect x={x - size / 2} y={y - size / 2} width={size} height={size} transform={`rotate(45 ${x} ${y})`} fill={fill} />;
}

const LABEL: Text = {
  en: "{metric} of {n} versions; the table has the numbers",
  fr: "{metric} de {n} versions ; le tableau en a les nombres",
};
const CHAMPION: Text = { en: "champion {value}", fr: "en service {value}" };
const NONE: Text = { en: "No version has a figure for {metric}.", fr: "Aucune version n’a de valeur pour {metric}." };
