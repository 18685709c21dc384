import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

/** Why an alarm is as it is. `quoted`: CloudWatch’s own words, in English, where they are not one value against a level. */
export type AlarmReason = { text: string; quoted?: true };

/** As CloudWatch words it: `… [41.0 (21/11/26 09:00:00)] was greater than or equal to the threshold (30.0) …`. */
const ON_AWS =
  /\[(?<value>-?[\d.]+(?:E-?\d+)?)[^\]]*\].*?(?<way>greater|less) than(?<equal> or equal to)? the threshold \((?<level>-?[\d.]+(?:E-?\d+)?)\)/;
/** As the local cloud words it: `Threshold Crossed: Maximum 0.57 GreaterThanThreshold 0.5`. */
const LOCALLY =
  /Crossed: \S+ (?<value>-?[\d.]+(?:e-?\d+)?) (?<way>Greater|Less)Than(?<equal>OrEqualTo)?Threshold (?<level>-?[\d.]+(?:e-?\d+)?)$/;

/** What CloudWatch says of an alarm, in the reader's language where it is a value that crossed a level. */
export function alarmReason(reason: string): AlarmReason {
  const { value, way, equal, level } = (ON_AWS.exec(reason) ?? LOCALLY.exec(reason))?.groups ?? {};
  if (value === undefined || way === undefined || level === undefined) return reason === "" ? { text: "" } : { text: reason, quoted: true };
  const [crossed, reached] = way.toLowerCase() === "greater" ? [ABOVE, AT_LEAST] : [BELOW, AT_MOST];
  return { text: say(equal === undefined ? crossed : reached, { value: amount(Number(value)), level: amount(Number(level)) }) };
}

/** What the loop wrote down when an alarm was raised: `Alarm drift-score since 2026-11-21T09:00:00Z: …`. */
export function alarmCause(cause: string): AlarmReason {
  const [, alarm, reason] = /^Alarm (\S+) since \S+: (.*)$/s.exec(cause) ?? [];
  if (alarm === undefined || reason === undefined) return { text: cause, quoted: true };
  const { text, quoted } = alarmReason(reason);
  return { text: say(CAUSE, { alarm, reason: text }), ...(quoted && { quoted }) };
}

function amount(value: number): string {
  return format.decimal(value, Number.isInteger(value) ? 0 : Math.abs(value) < 0.1 ? 3 : 2);
}

const ABOVE: Text = {
  en: "The last value, {value}, is above the level of {level}.",
  fr: "La dernière valeur, {value}, dépasse le seuil de {level}.",
};
const AT_LEAST: Text = {
  en: "The last value, {value}, reaches the level of {level}.",
  fr: "La dernière valeur, {value}, atteint le seuil de {level}.",
};
const BELOW: Text = {
  en: "The last value, {value}, is below the level of {level}.",
  fr: "La dernière valeur, {value}, est sous le seuil de {level}.",
};
const AT_MOST: Text = {
  en: "The last value, {value}, is not above the level of {level}.",
  fr: "La dernière valeur, {value}, ne dépasse pas le seuil de {level}.",
};
const CAUSE: Text = { en: "Alarm {alarm}: {reason}", fr: "Alarme {alarm} : {reason}" };
