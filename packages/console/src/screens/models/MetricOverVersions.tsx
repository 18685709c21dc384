import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { metricName } from "./metricNames";
import type { MetricsReply, ModelReply } from "./replies";
import { versionMarks, versionsPlot } from "./versionsPlot";

/** One metric over the versions, the champion's value dashed. Versions without it keep their place. */
export function MetricOverVersions({
  points,
  metric,
  aliases,
}: {
  points: MetricsReply["points"];
  metric: string;
  aliases: ModelReply["aliases"];
}) {
  const shown = useMemo(() => versionMarks(points, aliases), [points, aliases]);
  const draw = useMemo(
    () =>
      versionsPlot(
        shown,
        points.map(({ version }) => version),
        metric,
      ),
    [shown, points, metric],
  );
  if (shown.length === 0) return <p class="muted dense mt">{say(NONE, { metric: metricName(metric) })}</p>;
  return <Plot label={say(LABEL, { metric: metricName(metric), n: points.length })} height={300} draw={draw} />;
}

const LABEL: Text = {
  en: "{metric} of {n} versions; the table has the numbers",
  fr: "{metric} de {n} versions ; le tableau en a les nombres",
};
const NONE: Text = { en: "No version has a figure for {metric}.", fr: "Aucune version n’a de valeur pour {metric}." };
