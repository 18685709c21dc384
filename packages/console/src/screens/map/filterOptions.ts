import type { Answer } from "../../api/read";
import type { TokenOption } from "../../design/FilterToken";
import { languageTag, locale, type Text } from "../../i18n/locale";
import { type Filter, regionOf } from "./selection";

export type Dictionary = Answer<"/v1/dictionary">;

/** The fields whose codes light and weather are filtered by, of each dictionary. */
const CONDITIONS: Readonly<Record<"france" | "chicago", Readonly<Record<"lum" | "atm", string>>>> = {
  france: { lum: "lum", atm: "atm" },
  chicago: { lum: "lighting_condition", atm: "weather_condition" },
};

/** Feature counts of contract `scene` that are no vehicle groups. */
const NO_GROUPS = ["n_vehicles", "n_fixed_obstacle"];

/** What a filter may be set to, in the reader's language. Empty until the dictionary is there. */
export function filterOptions(
  filter: Filter,
  { dataset, years, dictionary }: { dataset: string | undefined; years: readonly number[]; dictionary: Dictionary | undefined },
): TokenOption[] {
  switch (filter) {
    case "years":
      return years.map((year) => ({ value: String(year), label: String(year) }));
    case "months":
      return numbers(1, 12).map((month) => ({ value: String(month), label: monthName(month) }));
    case "weekdays":
      return numbers(0, 6).map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) }));
    case "hours":
      return numbers(0, 23).map((hour) => ({ value: String(hour), label: `${hour} h` }));
    case "lum":
    case "atm":
      return codesOf(dictionary, regionOf(dataset) === "chicago" ? "chicago" : "baac", CONDITIONS[regionOf(dataset)][filter]);
    case "vehicles":
      return vehicleGroups(dictionary);
    case "pedestrians":
      return [
        { value: "yes", label: WITH_PEDESTRIANS[locale.value] },
        { value: "no", label: WITHOUT_PEDESTRIANS[locale.value] },
      ];
    case "dep":
      return codesOf(dictionary, "baac", "dep").map(({ value, label }) => ({ value, label: `${label} (${value})` }));
  }
}

/** January 2024 began on a Monday. */
export function weekdayName(weekday: number, width: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(languageTag.value, { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + weekday));
}

export function monthName(month: number, width: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(languageTag.value, { month: width, timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 1));
}

function codesOf(dictionary: Dictionary | undefined, whose: "baac" | "chicago", name: string): TokenOption[] {
  const field = dictionary?.fields.find((one) => one.dictionary === whose && one.name === name);
  return field?.kind === "code" ? field.codes.map((code) => ({ value: String(code.code), label: code[locale.value] })) : [];
}

function vehicleGroups(dictionary: Dictionary | undefined): TokenOption[] {
  const features = dictionary?.contracts.find(({ name }) => name === "scene")?.features ?? [];
  return features
    .filter(({ name, group }) => group === "vehicles" && name.startsWith("n_") && !NO_GROUPS.includes(name))
    .map(({ name, label }) => ({ value: name.slice("n_".length).replace("other_vehicle", "other"), label: label[locale.value] }));
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const WITH_PEDESTRIANS: Text = { en: "with a pedestrian", fr: "avec un piéton" };
const WITHOUT_PEDESTRIANS: Text = { en: "without pedestrians", fr: "sans piéton" };
