import { baac } from "../dictionary/baac";
import type { CodeField, Text } from "../dictionary/field";
import { type AccidentFilter, conditionFields } from "./accidentFilter";
import type { AccidentTable, Level } from "./accidentTable";
import { vehicleGroups } from "./vehicleGroups";

type Language = keyof Text;

/** Says which accidents a filter chooses, as a sentence in both languages. */
export function filterSentence(table: AccidentTable, filter: AccidentFilter): Text {
  return { fr: sentence(table, filter, "fr"), en: sentence(table, filter, "en") };
}

function sentence({ dataset }: AccidentTable, filter: AccidentFilter, language: Language): string {
  const words = WORDS[language];
  const either = (values: readonly string[]) => new Intl.ListFormat(language, { type: "disjunction" }).format(values);
  const part = (values: readonly Level[] | undefined, say: (list: string) => string, name: (value: Level) => string): string[] =>
    values === undefined ? [] : [say(either(values.map(name)))];
  const { lum, atm } = conditionFields(dataset);
  const quoted = (field: CodeField) => (value: Level) => words.quote(labelOf(field, value, language));
  const parts = [
    ...part(filter.years, words.years, String),
    ...part(filter.months, words.months, (month) => monthName(Number(month), language)),
    ...part(filter.weekdays, words.weekdays, (weekday) => weekdayName(Number(weekday), language)),
    ...(filter.hours === undefined ? [] : [either(hourSpans(filter.hours.map(Number)).map(words.span))]),
    ...part(filter.lum, words.lum, quoted(lum)),
    ...part(filter.atm, words.atm, quoted(atm)),
    ...part(filter.dep, words.dep, (code) => `${labelOf(baac.dep, code, language)} (${code})`),
    ...part(filter.vehicles, words.vehicles, (id) => words.quote(groupLabel(id, language))),
    ...(filter.pedestrians?.length === 1 ? [words.pedestrians[filter.pedestrians[0] === "yes" ? "yes" : "no"]] : []),
  ];
  return parts.length === 0 ? words.all : `${words.accidents} ${parts.join(", ")}.`;
}

const WORDS = {
  fr: {
    all: "Tous les accidents.",
    accidents: "Accidents",
    years: (list: string) => `de ${list}`,
    months: (list: string) => `en ${list}`,
    weekdays: (list: string) => `un ${list}`,
    span: ([from, to]: HourSpan) => `de ${from} h 00 à ${to} h 59`,
    lum: (list: string) => `lumière ${list}`,
    atm: (list: string) => `météo ${list}`,
    dep: (list: string) => `département ${list}`,
    vehicles: (list: string) => `impliquant au moins un véhicule du groupe ${list}`,
    pedestrians: { yes: "avec au moins un piéton", no: "sans piéton" },
    quote: (text: string) => `« ${text} »`,
  },
  en: {
    all: "All accidents.",
    accidents: "Accidents",
    years: (list: string) => `of ${list}`,
    months: (list: string) => `in ${list}`,
    weekdays: (list: string) => `on a ${list}`,
    span: ([from, to]: HourSpan) => `from ${twoDigits(from)}:00 to ${twoDigits(to)}:59`,
    lum: (list: string) => `light ${list}`,
    atm: (list: string) => `weather ${list}`,
    dep: (list: string) => `department ${list}`,
    vehicles: (list: string) => `involving at least one vehicle of group ${list}`,
    pedestrians: { yes: "with at least one pedestrian", no: "without pedestrians" },
    quote: (text: string) => `“${text}”`,
  },
} as const;

type HourSpan = readonly [from: number, to: number];

/** Hours in a row, past midnight too. */
function hourSpans(hours: readonly number[]): HourSpan[] {
  const chosen = new Set(hours);
  if (chosen.size === 24) return [[0, 23]];
  const starts = hours.filter((hour) => !chosen.has((hour + 23) % 24));
  return starts.map((from) => {
    let to = from;
    while (chosen.has((to + 1) % 24)) to = (to + 1) % 24;
    return [from, to];
  });
}

/** January 2024 began on a Monday. */
function weekdayName(weekday: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + weekday));
}

function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 1));
}

function labelOf({ codes }: CodeField, value: Level, language: Language): string {
  return codes.find(({ code }) => code === value)?.[language] ?? String(value);
}

function groupLabel(id: Level, language: Language): string {
  return vehicleGroups.find((group) => group.id === id)?.label[language] ?? String(id);
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, "0");
}
