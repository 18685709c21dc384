import { say, type Text } from "../../i18n/locale";
import { lessIsBetter, metricName, metricValue } from "./metricNames";
import type { MetricsReply, ModelReply } from "./replies";

/** Whether any version has a better figure than the one that serves. */
export function overVersionsFinding(points: MetricsReply["points"], metric: string, aliases: ModelReply["aliases"]): string {
  const known = points.flatMap(({ version, value }) => (value === null ? [] : [{ version, value }]));
  const champion = known.find(({ version }) => version === aliases.champion);
  const name = metricName(metric);
  if (!champion) return say(OVER, { metric: name });
  const sign = lessIsBetter(metric) ? -1 : 1;
  const best = known.reduce((ahead, one) => (sign * one.value > sign * ahead.value ? one : ahead), champion);
  const places = { metric: name, champion: champion.version, value: metricValue(metric, champion.value) };
  if (known.length === 1) return say(ONLY, places);
  return best === champion ? say(BEST, places) : say(BEATEN, { ...places, best: best.version, better: metricValue(metric, best.value) });
}

const OVER: Text = { en: "{metric} over the versions", fr: "{metric} au fil des versions" };
const ONLY: Text = { en: "{metric} of the only version: {value}", fr: "{metric} de la seule version : {value}" };
const BEST: Text = {
  en: "{metric}: no version is better than the champion v{champion}, {value}",
  fr: "{metric} : aucune version ne fait mieux que la v{champion} en service, {value}",
};
const BEATEN: Text = {
  en: "{metric}: v{best} is better than the champion v{champion}, {better} against {value}",
  fr: "{metric} : la v{best} fait mieux que la v{champion} en service, {better} contre {value}",
};
