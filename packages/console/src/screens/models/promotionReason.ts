import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { decidedReason } from "./decidedReason";
import { metricName } from "./metricNames";

/** Why a version was promoted or not, in the reader's language where the pipeline decided it; what a person wrote stays as it is. */
export function promotionReason(reason: string): string {
  const decided = decidedReason(reason);
  if (decided === undefined) return reason;
  if (decided === "first") return say(NO_CHAMPION);
  const { promoted, metric, value, before, version, difference, interval } = decided;
  return say(promoted ? PROMOTED : NOT_PROMOTED, {
    metric: metricName(metric),
    value: format.metric(value),
    before: format.metric(before),
    version,
    difference: format.signed(difference, 4),
    low: format.signed(interval[0], 4),
    high: format.signed(interval[1], 4),
  });
}

const NO_CHAMPION: Text = {
  en: "There is no champion yet: the gate alone decides.",
  fr: "Aucune version n’était en service : le contrôle seul a décidé.",
};
const PROMOTED: Text = {
  en: "{metric} {value} against {before} of v{version} on the same accidents: {difference} ({low} to {high}), enough to be promoted.",
  fr: "{metric} {value} contre {before} pour la v{version} sur les mêmes accidents : {difference} ({low} à {high}), assez pour être mise en service.",
};
const NOT_PROMOTED: Text = {
  en: "{metric} {value} against {before} of v{version} on the same accidents: {difference} ({low} to {high}), not enough to be promoted.",
  fr: "{metric} {value} contre {before} pour la v{version} sur les mêmes accidents : {difference} ({low} à {high}), pas assez pour être mise en service.",
};
