import type { Text } from "../../../i18n/locale";
import { pointWords } from "../place/pointWords";
import type { Contribution } from "./reasons";

/** Features that people take for one thing, and what they call it. */
const TOGETHER: readonly { name: Text; features: readonly string[] }[] = [
  { name: { en: "Place", fr: "Lieu" }, features: ["dep", "lat", "long"] },
  { name: { en: "Ages", fr: "Âges" }, features: ["age_min", "age_max", "age_mean"] },
];

/** Reasons of one thing added up, and times told as a calendar and a clock tell them. */
export function worded(contributions: readonly Contribution[]): Contribution[] {
  const grouped = TOGETHER.flatMap(({ name, features }): Contribution[] => {
    const members = features.flatMap((feature) => contributions.find((each) => each.feature === feature) ?? []);
    const known = members.find(({ value }) => value !== null);
    const [first] = known ? [known] : members;
    if (!first) return [];
    const contribution = members.reduce((sum, each) => sum + each.contribution, 0);
    const values = members.filter(({ value }) => value !== null).map(({ value }) => String(value));
    const value = placeText(members) ?? (known && features[0] !== "dep" ? both([...new Set(values)].join(", ")) : first.label.value);
    return [{ feature: features.join(" "), value: first.value, label: { feature: name, value }, contribution }];
  });
  const single = contributions.filter(({ feature }) => !TOGETHER.some(({ features }) => features.includes(feature)));
  return [...grouped, ...single.map(timed)];
}

/**
 * Names of those of all features that are not known, those of one thing named once. What is known in part, a place without its department,
 * is named by the part that lacks.
 */
export function namesOf(all: readonly { name: string; label: Text }[], unknown: readonly string[]): Text[] {
  const isUnknown = ({ name }: { name: string }) => unknown.includes(name);
  const whole = TOGETHER.filter((group) => {
    const members = all.filter(({ name }) => group.features.includes(name));
    return members.length > 0 && members.every(isUnknown);
  });
  const others = all.filter((each) => isUnknown(each) && !whole.some((group) => group.features.includes(each.name)));
  return [...whole.map(({ name }) => name), ...others.map(({ label }) => label)];
}

/** A month, a weekday (0 = Monday) or a minute of the day as text; undefined for any other feature. */
export function timeText(feature: string, value: number): Text | undefined {
  switch (feature) {
    case "month":
      return inWords({ month: "long" }, Date.UTC(2024, value - 1, 1));
    case "weekday":
      return inWords({ weekday: "long" }, Date.UTC(2024, 0, 1 + value)); // 1 January 2024 was a Monday
    case "minute_of_day":
      return both(`${String(Math.floor(value / 60)).padStart(2, "0")}:${String(Math.round(value) % 60).padStart(2, "0")}`);
    default:
      return undefined;
  }
}

const TIMES: Readonly<Record<string, Text>> = {
  weekday: { en: "Day", fr: "Jour" },
  minute_of_day: { en: "Time", fr: "Heure" },
};

/** Where a place lies of which no department is known. */
function placeText(members: readonly Contribution[]): Text | undefined {
  const said = (name: string) => members.find(({ feature }) => feature === name)?.value ?? undefined;
  const [lat, long] = [said("lat"), said("long")];
  return said("dep") === undefined && lat !== undefined && long !== undefined ? pointWords({ lat, long }) : undefined;
}

function timed(contribution: Contribution): Contribution {
  const { feature, value, label } = contribution;
  const text = value === null ? undefined : timeText(feature, value);
  return { ...contribution, label: { feature: TIMES[feature] ?? label.feature, value: text ?? label.value } };
}

function inWords(options: Intl.DateTimeFormatOptions, at: number): Text {
  const say = (language: string) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(at);
  return { en: say("en-GB"), fr: say("fr-FR") };
}

function both(text: string): Text {
  return { en: text, fr: text };
}
