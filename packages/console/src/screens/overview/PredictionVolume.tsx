import { useMemo } from "preact/hooks";
import type { Query } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Plot } from "../../design/Plot";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { busiest, hourly } from "./hourly";
import type { MetricSeries } from "./replies";
import { timeOf, volumePlot } from "./volumePlot";

/** The metric that counts what the function that predicts is asked, its health included. */
const REQUESTS = "Requests";

/** What the prediction service was asked, by hour of the last day. */
export function PredictionVolume({ query }: { query: Query<{ from: string; to: string; series: MetricSeries[] }> }) {
  return (
    <Loaded query={query} what={WHAT}>
      {(metrics) => <Volume metrics={metrics} />}
    </Loaded>
  );
}

function Volume({ metrics: { from, to, series } }: { metrics: { from: string; to: string; series: MetricSeries[] } }) {
  const hours = useMemo(() => hourly(series.find(({ name }) => name === REQUESTS)?.points ?? [], from, to), [series, from, to]);
  const draw = useMemo(() => volumePlot(hours), [hours]);
  const most = busiest(hours);
  const total = hours.reduce((sum, { count }) => sum + count, 0);
  const numbers = hours.map(({ at, count }) => `${timeOf(at)} ${format.count(count)}`).join(", ");
  return (
    <figure class="fig rule">
      <figcaption>
        <b>{most ? say(BUSIEST, { hour: timeOf(most.at), n: format.count(total) }) : say(NONE)}</b>
        <span>{say(ABOUT)}</span>
      </figcaption>
      <Plot label={say(LABEL, { numbers })} height={150} draw={draw} />
    </figure>
  );
}

const WHAT: Text = { en: "the number of requests", fr: "le nombre de requêtes" };
const BUSIEST: Text = { en: "{n} requests, most of them from {hour}", fr: "{n} requêtes, surtout à partir de {hour}" };
const NONE: Text = { en: "No request in the last 24 hours", fr: "Aucune requête ces dernières 24 heures" };
const ABOUT: Text = {
  en: "Requests to the prediction service by hour, last 24 hours",
  fr: "Requêtes au service de prédiction par heure, dernières 24 heures",
};
const LABEL: Text = { en: "Requests by hour: {numbers}.", fr: "Requêtes par heure : {numbers}." };
