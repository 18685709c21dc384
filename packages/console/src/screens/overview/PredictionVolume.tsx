import type { Query } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { useWidth } from "../../design/useWidth";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { busiest, type Hour, hourly } from "./hourly";
import type { MetricSeries } from "./replies";

/** The metric that counts what the function that predicts is asked, its health included. */
const REQUESTS = "Requests";
const HEIGHT = 150;
const [LEFT, TOP, FLOOR] = [34, 18, 128];

/** What the prediction service was asked, by hour of the last day. */
export function PredictionVolume({ query }: { query: Query<{ from: string; to: string; series: MetricSeries[] }> }) {
  return (
    <Loaded query={query} what={WHAT}>
      {({ from, to, series }) => {
        const points = series.find(({ name }) => name === REQUESTS)?.points ?? [];
        const hours = hourly(points, from, to);
        const most = busiest(hours);
        const total = hours.reduce((sum, { count }) => sum + count, 0);
        return (
          <figure class="fig rule">
            <figcaption>
              <b>{most ? say(BUSIEST, { hour: format.time(new Date(most.at).toISOString()), n: format.count(total) }) : say(NONE)}</b>
              <span>{say(ABOUT)}</span>
            </figcaption>
            <Bars hours={hours} most={Math.max(1, most?.count ?? 1)} />
          </figure>
        );
      }}
    </Loaded>
  );
}

function Bars({ hours, most }: { hours: readonly Hour[]; most: number }) {
  const [box, width] = useWidth(540);
  const step = (width - LEFT) / Math.max(1, hours.length);
  const y = (count: number) => FLOOR - (count / most) * (FLOOR - TOP);
  const numbers = hours.map(({ at, count }) => `${format.time(new Date(at).toISOString())} ${format.count(count)}`).join(", ");
  return (
    <div ref={box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={say(LABEL, { numbers })}>
        {[0, most].map((count) => (
          <g key={count}>
            <path class="gl" d={`M${LEFT} ${y(count)}H${width}`} />
            <text class="tick end" x={LEFT - 6} y={y(count) + 4}>
              {format.count(count)}
            </text>
          </g>
        ))}
        {hours.map(({ at, count }, i) => (
          <rect
            key={at}
            x={LEFT + i * step + 1}
            y={y(count)}
            width={Math.max(1, step - 2)}
            height={FLOOR - y(count)}
            fill="var(--text-2)"
          />
        ))}
        {hours.map(({ at }, i) =>
          i % 6 === 0 ? (
            <text key={at} class="tick" x={LEFT + i * step} y={HEIGHT - 6}>
              {format.time(new Date(at).toISOString())}
            </text>
          ) : null,
        )}
      </svg>
    </div>
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
