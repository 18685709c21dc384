import { useState } from "preact/hooks";
import { Figure } from "../../design/Figure";
import { linearScale, roundTicks } from "../../design/linearScale";
import { Select } from "../../design/Select";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { lessIsBetter, metricName, metricValue } from "../models/metricNames";

const HEIGHT = 240;
const [TOP, BOTTOM, LEFT] = [16, 206, 56];

/** A metric over its steps, by iteration or by fold, the best one marked. */
export function SeriesFigure({ series }: { series: Readonly<Record<string, readonly number[]>> }) {
  const names = Object.keys(series).sort();
  const [chosen, setChosen] = useState(names[0] ?? "");
  const values = series[chosen] ?? [];
  const best = bestStep(values, lessIsBetter(chosen));
  return (
    <Figure
      columns={6}
      title={say(TITLE, { metric: metricName(chosen), value: metricValue(chosen, values[best]), step: format.count(best + 1) })}
      about={say(ABOUT, { n: format.count(values.length) })}
      head={
        names.length > 1 && (
          <div class="pick">
            <Select
              label={say(METRIC)}
              options={names.map((value) => ({ value, label: metricName(value) }))}
              value={chosen}
              onChange={(value) => value && setChosen(value)}
            />
          </div>
        )
      }
    >
      {(width) => <Line values={values} best={best} width={width} label={metricName(chosen)} />}
    </Figure>
  );
}

function Line({ values, best, width, label }: { values: readonly number[]; best: number; width: number; label: string }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = linearScale([0, Math.max(1, values.length - 1)], [LEFT, width - 12]);
  const y = linearScale(low === high ? [low - 1, high + 1] : [low, high], [BOTTOM, TOP]);
  const digits = Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(high - low || 1))));
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {roundTicks(low, high, 5).map((tick) => (
        <g key={tick}>
          <path class="gl" d={`M${LEFT} ${y(tick)}H${width}`} />
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {format.decimal(tick, digits)}
          </text>
        </g>
      ))}
      <path class="seriesl" d={`M${values.map((value, index) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("L")}`} />
      {values[best] !== undefined && <circle class="dot-s" cx={x(best)} cy={y(values[best])} r={4.5} />}
      {roundTicks(1, Math.max(2, values.length), 5).map((step) => (
        <text key={step} class="tick mid" x={x(step - 1)} y={HEIGHT - 14}>
          {format.count(step)}
        </text>
      ))}
    </svg>
  );
}

function bestStep(values: readonly number[], less: boolean): number {
  return values.reduce((best, value, index) => ((less ? value < values[best]! : value > values[best]!) ? index : best), 0);
}

const TITLE: Text = { en: "{metric} is best at step {step}: {value}", fr: "{metric} est la meilleure au pas {step} : {value}" };
const ABOUT: Text = {
  en: "{n} steps: iterations or folds. The axis does not start at 0.",
  fr: "{n} pas : itérations ou plis. L’axe ne part pas de 0.",
};
const METRIC: Text = { en: "Metric", fr: "Métrique" };
