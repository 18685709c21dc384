import { useMemo, useState } from "preact/hooks";
import { Figure } from "../../design/Figure";
import { Plot } from "../../design/Plot";
import { Select } from "../../design/Select";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { lessIsBetter, metricName, metricValue } from "../models/metricNames";
import { bestStep, seriesPlot } from "./seriesPlot";

/** A metric over its steps, by iteration or by fold, the best one marked. */
export function SeriesFigure({ series }: { series: Readonly<Record<string, readonly number[]>> }) {
  const names = Object.keys(series).sort();
  const [chosen, setChosen] = useState(names[0] ?? "");
  const values = series[chosen] ?? [];
  const best = bestStep(values, lessIsBetter(chosen));
  const draw = useMemo(() => seriesPlot(values, best, chosen), [values, best, chosen]);
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
      <Plot label={metricName(chosen)} height={240} draw={draw} />
    </Figure>
  );
}

const TITLE: Text = { en: "{metric} is best at step {step}: {value}", fr: "{metric} est la meilleure au pas {step} : {value}" };
const ABOUT: Text = {
  en: "{n} steps: iterations or folds. The axis does not start at 0.",
  fr: "{n} pas : itérations ou plis. L’axe ne part pas de 0.",
};
const METRIC: Text = { en: "Metric", fr: "Métrique" };
