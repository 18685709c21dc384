import { say, type Text } from "../../i18n/locale";

const NAMES: Readonly<Record<string, Text>> = {
  accidents: { en: "accidents", fr: "accidents" },
  vehicles: { en: "vehicles", fr: "véhicules" },
  users: { en: "users", fr: "usagers" },
  places: { en: "places", fr: "lieux" },
  prepared: { en: "the prepared rows", fr: "lignes préparées" },
  // As the files of the source are called.
  caracteristiques: { en: "circumstances", fr: "caractéristiques" },
  lieux: { en: "places", fr: "lieux" },
  vehicules: { en: "vehicles", fr: "véhicules" },
  usagers: { en: "users", fr: "usagers" },
};

/** A table in the reader's language; one that has no name here is called as it is stored. */
export function tableName(table: string): string {
  const name = NAMES[table];
  return name ? say(name) : table;
}
