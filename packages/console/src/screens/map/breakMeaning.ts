import type { Text } from "../../i18n/text";
import type { BreakInSeries } from "./replies";

/** What a break in the series means for whoever compares years; one without words here speaks for itself, in English. */
export function breakMeaning({ name, message }: Pick<BreakInSeries, "name" | "message">): Text {
  return MEANINGS[name] ?? { en: message, fr: message };
}

const MEANINGS: Readonly<Record<string, Text>> = {
  senc: {
    en: "The direction of travel is missing in nearly all vehicles before 2016.",
    fr: "Le sens de circulation manque pour presque tous les véhicules avant 2016.",
  },
  hospitalised: {
    en: "Hospitalised counts since 2018 cannot be compared with earlier years. The line is drawn in two pieces.",
    fr: "Les hospitalisés depuis 2018 ne sont pas comparables aux années antérieures. La courbe est tracée en deux morceaux.",
  },
  situ: {
    en: "From 2018 on, accidents on the verge are entered several times as often.",
    fr: "Depuis 2018, les accidents sur accotement sont saisis bien plus souvent.",
  },
  era: { en: "The files have other columns and codes from 2019 on.", fr: "Les fichiers ont d’autres colonnes et codes depuis 2019." },
  vma: { en: "There is no speed limit before 2019.", fr: "La vitesse maximale autorisée n’existe pas avant 2019." },
  "hit-and-run": {
    en: "Since 2021, people in hit-and-run accidents appear with unknown sex, age or severity.",
    fr: "Depuis 2021, les usagers en délit de fuite figurent avec sexe, âge ou gravité inconnus.",
  },
};
