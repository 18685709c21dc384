import { type Column, Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricName, metricPlace, metricValue } from "../models/metricNames";
import type { RunReply } from "./replies";

type MetricRow = [name: string, metric: RunReply["metrics"][string]];

/** A list this long stands in two columns where there is room. */
const LONG = 12;

/** All that a run measured, the usual metrics first. */
export function RunMetrics({ metrics }: { metrics: RunReply["metrics"] }) {
  const rows = Object.entries(metrics).sort(([a], [b]) => metricPlace(a) - metricPlace(b) || metricName(a).localeCompare(metricName(b)));
  const half = rows.length > LONG ? Math.ceil(rows.length / 2) : rows.length;
  const stepped = rows.some(([, { steps }]) => steps > 1);
  const parts = stepped ? [rows] : [rows.slice(0, half), rows.slice(half)].filter((part) => part.length > 0);
  return (
    <section class="c12 rule sec">
      <h2>{say(rows.length === 1 ? ONE : TITLE, { n: rows.length })}</h2>
      <div class={parts.length > 1 ? "two" : ""}>
        {parts.map((part, index) => (
          <Table<MetricRow>
            key={part[0]?.[0]}
            label={say(PART, { n: rows.length, part: index + 1, parts: parts.length })}
            rows={part}
            keyOf={([name]) => name}
            columns={[
              { id: "name", name: say(METRIC), cell: ([name]) => metricName(name) },
              { id: "last", name: say(stepped ? LAST : VALUE), number: true, cell: ([name, { last }]) => <b>{metricValue(name, last)}</b> },
              ...(stepped ? stepColumns() : []),
            ]}
          />
        ))}
      </div>
    </section>
  );
}

/** What the steps of a metric went through, for runs that measured more than once. */
function stepColumns(): Column<MetricRow>[] {
  return [
    { id: "min", name: say(LEAST), number: true, cell: ([name, { min, steps }]) => (steps > 1 ? metricValue(name, min) : "") },
    { id: "max", name: say(MOST), number: true, cell: ([name, { max, steps }]) => (steps > 1 ? metricValue(name, max) : "") },
    { id: "steps", name: say(STEPS), number: true, cell: ([, { steps }]) => format.count(steps) },
  ];
}

const TITLE: Text = { en: "All {n} metrics", fr: "Les {n} métriques" };
const PART: Text = { en: "All {n} metrics, part {part} of {parts}", fr: "Les {n} métriques, partie {part} sur {parts}" };
const ONE: Text = { en: "The only metric", fr: "La seule métrique" };
const METRIC: Text = { en: "Metric", fr: "Métrique" };
const VALUE: Text = { en: "Value", fr: "Valeur" };
const LAST: Text = { en: "Last", fr: "Dernière" };
const LEAST: Text = { en: "Least", fr: "Minimum" };
const MOST: Text = { en: "Greatest", fr: "Maximum" };
const STEPS: Text = { en: "Steps", fr: "Pas" };
