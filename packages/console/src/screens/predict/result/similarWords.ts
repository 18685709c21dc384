import type { Text } from "../../../i18n/text";
import { type Contract, codeOf, type Feature, sentCode } from "../form/contract";
import type { Reasons } from "./reasons";
import type { SimilarFilter } from "./similarFilters";

/** What each filter narrows, by the features that it stands for. */
const FEATURES: Readonly<Record<keyof SimilarFilter, readonly string[]>> = {
  vehicles: [],
  pedestrians: ["n_pedestrians"],
  lum: ["lum", "lighting_condition"],
  atm: ["atm", "weather_condition"],
  dep: ["dep"],
};

/** Most reasons that are named beside what similar accidents were chosen by. */
const MOST_NAMED = 3;

/** The accidents that a filter selects, in the words of the dictionary: "Accidents with motorcycles, without a pedestrian, daylight". */
export function similarWords(filter: SimilarFilter, contract: Contract): Text {
  const parts = [
    filter.vehicles === undefined ? undefined : within(WITH, vehicles(filter.vehicles, contract)),
    filter.pedestrians === undefined ? undefined : filter.pedestrians === "yes" ? PEDESTRIAN : NO_PEDESTRIAN,
    filter.lum === undefined ? undefined : lowered(codeText("lum", filter.lum, contract)),
    filter.atm === undefined ? undefined : within(WEATHER, codeText("atm", filter.atm, contract)),
    filter.dep === undefined ? undefined : departmentText(filter.dep, contract),
  ].filter((part) => part !== undefined);
  const told = (language: keyof Text) => `${ACCIDENTS[language]} ${parts.map((part) => part[language]).join(", ")}`;
  return { en: told("en"), fr: told("fr") };
}

/** The weightiest known reasons that similar accidents were not chosen by: what the answer knows beyond them. */
export function beyondSimilar({ shown }: Pick<Reasons, "shown">, filter: SimilarFilter): Text[] {
  const chosen = (Object.keys(filter) as (keyof SimilarFilter)[]).flatMap((name) =>
    name === "vehicles" ? [`n_${filter.vehicles}`, "n_other_vehicle"] : FEATURES[name],
  );
  return shown
    .filter(({ feature, value }) => value !== null && !feature.split(" ").some((one) => chosen.includes(one)))
    .slice(0, MOST_NAMED)
    .map(({ label }) => lowered(label.feature));
}

function vehicles(kind: string, { features }: Contract): Text {
  const name = kind === "other" ? "n_other_vehicle" : `n_${kind}`;
  return features.find((each) => each.name === name)?.label ?? same(kind);
}

function codeText(filter: "lum" | "atm", value: string, { features }: Contract): Text {
  const field = fieldOf(features, FEATURES[filter]);
  return field?.codes.find(({ code }) => sentCode(code) === Number(value)) ?? same(value);
}

/** By its official code, which the model knows as a number. */
function departmentText(department: string, { features }: Contract): Text {
  const field = fieldOf(features, FEATURES.dep);
  const code = field && codeOf(field, sentCode(department));
  return field?.codes.find((each) => String(each.code) === code) ?? same(department);
}

function fieldOf(features: readonly Feature[], names: readonly string[]) {
  const field = features.find(({ name }) => names.includes(name))?.field;
  return field?.kind === "code" ? field : undefined;
}

function within(around: Text, { en, fr }: Text): Text {
  const what = lowered({ en, fr });
  return { en: around.en.replace("{what}", what.en), fr: around.fr.replace("{what}", what.fr) };
}

function lowered({ en, fr }: Text): Text {
  const first = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return { en: first(en), fr: first(fr) };
}

function same(text: string): Text {
  return { en: text, fr: text };
}

const ACCIDENTS: Text = { en: "Accidents", fr: "Accidents" };
const WITH: Text = { en: "with {what}", fr: "avec {what}" };
const WEATHER: Text = { en: "weather {what}", fr: "météo {what}" };
const PEDESTRIAN: Text = { en: "with a pedestrian", fr: "avec un piéton" };
const NO_PEDESTRIAN: Text = { en: "without a pedestrian", fr: "sans piéton" };
