import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

/** Why an alarm is as it is. `quoted`: CloudWatch’s own words, in English, where they are not one value against a level. */
export type AlarmReason = { text: string; quoted?: true };

/** As CloudWatch words it: `… [41.0 (21/11/26 09:00:00)] was greater than or equal to the threshold (30.0) …`. */
const ON_AWS =
  /\[(?<value>-?[\d.]+(?:E-?\d+)?)[^\]]*\].*?(?<not>not )?(?<way>greater|less) than(?<equal> or equal to)? the threshold \((?<level>-?[\d.]+(?:E-?\d+)?)\)/;
/** As the local cloud words it, whether it was crossed or not: `Threshold Crossed: Maximum 0.57 GreaterThanThreshold 0.5`. */
const LOCALLY =
  /Crossed: \S+ (?<value>-?[\d.]+(?:e-?\d+)?) (?<way>Greater|Less)Than(?<equal>OrEqualTo)?Threshold (?<level>-?[\d.]+(?:e-?\d+)?)$/;
/** As CloudWatch words that nothing was measured where that counts for something. */
const UNMEASURED = /no datapoints were received for (?<n>\d+) periods?.* treated as \[(?<as>Breaching|NonBreaching)\]/;

/** What CloudWatch says of an alarm, in the reader's language where it is a value beside a level, or none. */
export function alarmReason(reason: string): AlarmReason {
  const { value, not, way, equal, level } = crossing(reason) ?? {};
  if (value !== undefined && way !== undefined && level !== undefined) {
    const [crossed, reached] = (way.toLowerCase() === "greater") === (not === undefined) ? [ABOVE, AT_LEAST] : [BELOW, AT_MOST];
    // Not at least is below, and not above is at most.
    return { text: say((equal === undefined) === (not === undefined) ? crossed : reached, { value: amount(value), level: amount(level) }) };
  }
  const { n, as } = UNMEASURED.exec(reason)?.groups ?? {};
  if (n !== undefined) return { text: say(as === "Breaching" ? SILENCE : QUIET, { n }) };
  if (reason.startsWith("Insufficient Data")) return { text: say(TOO_FEW) };
  if (reason === "Unchecked: Initial alarm creation") return { text: say(NEVER) };
  return reason === "" ? { text: "" } : { text: reason, quoted: true };
}

/** The value that an alarm judged when its state last changed; undefined where none was measured. */
export function alarmValue(reason: string): string | undefined {
  const { value } = crossing(reason) ?? {};
  return value === undefined ? undefined : amount(value);
}

/** What the loop wrote down when an alarm was raised: `Alarm drift-score since 2026-11-21T09:00:00Z: …`. */
export function alarmCause(cause: string): AlarmReason {
  const [, alarm, reason] = /^Alarm (\S+) since \S+: (.*)$/s.exec(cause) ?? [];
  if (alarm === undefined || reason === undefined) return { text: cause, quoted: true };
  const { text, quoted } = alarmReason(reason);
  return { text: say(CAUSE, { alarm, reason: text }), ...(quoted && { quoted }) };
}

/** The level of an alarm, or a value beside it. */
export function amount(value: number | string): string {
  const number = Number(value);
  return format.decimal(number, Number.isInteger(number) ? 0 : Math.abs(number) < 0.1 ? 3 : 2);
}

function crossing(reason: string): Record<string, string | undefined> | undefined {
  return (ON_AWS.exec(reason) ?? LOCALLY.exec(reason))?.groups;
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
const SILENCE: Text = {
  en: "Nothing was measured (periods: {n}), which is what it watches for.",
  fr: "Rien n’a été mesuré (périodes : {n}), et c’est ce qu’elle surveille.",
};
const QUIET: Text = {
  en: "Nothing was measured (periods: {n}), which counts as calm.",
  fr: "Rien n’a été mesuré (périodes : {n}), ce qui compte comme calme.",
};
const TOO_FEW: Text = { en: "There are too few values to tell.", fr: "Il y a trop peu de valeurs pour le dire." };
const NEVER: Text = { en: "Nothing has been measured since it was made.", fr: "Rien n’a été mesuré depuis sa création." };
const CAUSE: Text = { en: "Alarm {alarm}: {reason}", fr: "Alarme {alarm} : {reason}" };
