import type { Failure } from "../../../api/failure";
import { say, type Text } from "../../../i18n/locale";
import type { Complaint } from "./requestOf";

/** Which field of the form a feature is typed in, where it has no field of its own. */
const TYPED_IN: Readonly<Record<string, string>> = {
  month: "when",
  weekday: "when",
  minute_of_day: "when",
  lat: "place",
  long: "place",
  dep: "place",
  age_min: "ages",
  age_max: "ages",
  age_mean: "ages",
};

/** What is wrong with each field, in words: what the form could not read, else what the API refused, with what it accepts. */
export function errorsOf(complaints: readonly Complaint[], failure: Failure | undefined): Record<string, string> {
  const refused = (failure?.errors ?? []).map(({ path, message, accepted }): [string, string] => {
    const name = path.split(".").at(-1) ?? "";
    const list = accepted && accepted.length <= 12 ? ` ${say(ACCEPTED, { list: accepted.join(", ") })}` : "";
    return [TYPED_IN[name] ?? name, `${message}${list}`];
  });
  return { ...Object.fromEntries(refused), ...Object.fromEntries(complaints.map((complaint) => [complaint.name, wordsOf(complaint)])) };
}

function wordsOf(complaint: Complaint): string {
  switch (complaint.kind) {
    case "number":
      return say(NUMBER);
    case "range":
      return say(RANGE, { from: complaint.from, to: complaint.to, unit: complaint.unit === undefined ? "" : ` ${complaint.unit}` });
    case "unreadable":
      return say(UNREADABLE[complaint.name] ?? NUMBER);
  }
}

const ACCEPTED: Text = { en: "Accepted: {list}.", fr: "Valeurs acceptées : {list}." };
const NUMBER: Text = { en: "Write a number, or leave it blank.", fr: "Écrivez un nombre, ou laissez vide." };
const RANGE: Text = {
  en: "Must be between {from} and {to}{unit}, or left blank.",
  fr: "Doit être entre {from} et {to}{unit}, ou rester vide.",
};
const UNREADABLE: Readonly<Record<string, Text>> = {
  when: { en: "Write a date and time, or leave it blank.", fr: "Indiquez une date et une heure, ou laissez vide." },
  place: {
    en: "Write degrees such as 44.94, −0.36, or a department’s name or number, or leave it blank.",
    fr: "Écrivez des degrés comme 44,94 ; −0,36, le nom ou le numéro d’un département, ou laissez vide.",
  },
  ages: {
    en: "Write ages from 0 to 120 apart by commas, or leave it blank.",
    fr: "Écrivez des âges de 0 à 120 séparés par des virgules, ou laissez vide.",
  },
};
