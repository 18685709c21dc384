import { type Place, pointText, readPlace } from "../place/readPlace";
import { type CodeField, type Contract, codeOf, sentCode, vehicleKinds } from "./contract";
import type { Draft } from "./draft";
import { agesOf, readAges } from "./readAges";

/** What a model is sent, by feature; what is not known is left out. */
export type Features = Record<string, number>;

/** Why an answer cannot be sent: `name` is the feature, or `when`, `place`, `ages`. */
export type Complaint =
  | { name: string; kind: "number" | "unreadable" }
  | { name: string; kind: "range"; from: number; to: number; unit?: string };

/** The features that a draft says, and what it says that cannot be understood. */
export function requestOf(
  draft: Draft,
  contract: Contract,
  department: string | undefined,
): { features: Features; complaints: Complaint[] } {
  const features: Features = {};
  const complaints: Complaint[] = [];
  const has = (name: string) => contract.features.some((feature) => feature.name === name);
  const put = (name: string, value: number) => {
    if (has(name)) features[name] = value;
  };
  for (const [name, text] of Object.entries(draft.answers)) {
    const feature = contract.features.find((each) => each.name === name);
    if (!feature) continue;
    const { field } = feature;
    const value = field.kind === "code" ? sentCode(text) : Number(text.trim().replace(",", ".").replace("−", "-"));
    if (Number.isNaN(value)) complaints.push({ name, kind: "number" });
    else if (field.kind === "number" && (value < field.range[0] || value > field.range[1])) {
      const [from, to] = field.range;
      complaints.push({ name, kind: "range", from, to, ...(field.unit === undefined ? {} : { unit: field.unit }) });
    } else features[name] = value;
  }
  const time = timeOf(draft.when);
  if (time) for (const [name, value] of Object.entries(time)) put(name, value);
  else if (draft.when !== "") complaints.push({ name: "when", kind: "unreadable" });
  const place = placeOf(draft, contract);
  if (place && "point" in place) {
    put("lat", place.point.lat);
    put("long", place.point.long);
  } else if (!place && draft.place.trim() !== "") complaints.push({ name: "place", kind: "unreadable" });
  if (department !== undefined) put("dep", sentCode(department));
  const ages = readAges(draft.ages);
  if (!ages) complaints.push({ name: "ages", kind: "unreadable" });
  else if (ages.length > 0) {
    put("age_min", Math.min(...ages));
    put("age_max", Math.max(...ages));
    put("age_mean", ages.reduce((sum, age) => sum + age, 0) / ages.length);
  }
  countVehicles(features, contract);
  return { features, complaints };
}

/** What the typed place says under the departments of the contract. */
export function placeOf({ place }: Draft, { features }: Contract): Place {
  const field = features.find(({ name }) => name === "dep")?.field;
  return readPlace(place, field?.kind === "code" ? field.codes.map(({ code, fr }) => ({ code: String(code), name: fr })) : []);
}

/**
 * A draft that says these features: an example, or an answered prediction. A day is not among them: the latest one before `now` that is
 * of their month and weekday stands for it.
 */
export function draftOfFeatures(features: Features, contract: Contract, now: Date): Draft {
  const rest = { ...features };
  const take = (name: string) => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const [month, weekday, minute] = [take("month"), take("weekday"), take("minute_of_day")];
  const [lat, long, dep] = [take("lat"), take("long"), take("dep")];
  const [min, max, mean] = [take("age_min"), take("age_max"), take("age_mean")];
  const answers = contract.features.flatMap(({ name, field }): [string, string][] => {
    const value = rest[name];
    if (value === undefined || value === null) return [];
    const text = field.kind === "code" ? codeOf(field, value) : String(value);
    return text === undefined ? [] : [[name, text]];
  });
  const depField = contract.features.find(({ name }) => name === "dep")?.field as CodeField | undefined;
  const department = dep === undefined || depField === undefined ? undefined : codeOf(depField, dep);
  return {
    when: whenOf({ month, weekday, minute }, now),
    place: lat !== undefined && long !== undefined ? pointText({ lat: metres(lat), long: metres(long) }) : (department ?? ""),
    ages: min === undefined || max === undefined ? "" : agesOf({ min, max, mean }, features.n_users),
    answers: Object.fromEntries(answers),
  };
}

/** A hundred-thousandth of a degree is a metre. */
function metres(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Once one kind is counted the others are known to be none, and all add up. */
function countVehicles(features: Features, contract: Contract): void {
  const kinds = vehicleKinds(contract).map(({ name }) => name);
  if (!kinds.some((name) => features[name] !== undefined)) return;
  for (const name of kinds) features[name] ??= 0;
  features.n_vehicles = kinds.reduce((sum, name) => sum + features[name]!, 0);
}

function timeOf(when: string): Features | undefined {
  const time = new Date(`${when}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(when) || Number.isNaN(time.getTime())) return undefined;
  return {
    month: time.getUTCMonth() + 1,
    weekday: (time.getUTCDay() + 6) % 7,
    minute_of_day: time.getUTCHours() * 60 + time.getUTCMinutes(),
  };
}

function whenOf({ month, weekday, minute }: Record<"month" | "weekday" | "minute", number | undefined>, now: Date): string {
  if (month === undefined || weekday === undefined || minute === undefined) return "";
  const day = new Date(now);
  for (let back = 0; back < 800; back++) {
    if (day.getUTCMonth() + 1 === month && (day.getUTCDay() + 6) % 7 === weekday) break;
    day.setUTCDate(day.getUTCDate() - 1);
  }
  day.setUTCHours(0, minute, 0, 0);
  return day.toISOString().slice(0, 16);
}
