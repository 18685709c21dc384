import { Note } from "../../design/Note";
import { say, type Text } from "../../i18n/locale";
import type { BreakInSeries } from "./replies";

/** What must be known before years are compared, in words of the reader's language. */
export function SeriesBreaks({ breaks, years }: { breaks: readonly BreakInSeries[]; years: readonly number[] }) {
  return (
    <section class="c6 rule sec">
      <h2>{say(TITLE)}</h2>
      {breaks.length === 0 && <p class="muted dense mt">{say(years.length > 1 ? NONE : ONE_YEAR)}</p>}
      {breaks.map(({ name, from, message }) => (
        <div key={name} class="mt">
          <Note kind={name === "hospitalised" ? "warn" : "info"} title={say(BREAK, { year: from })}>
            {say(MEANINGS[name] ?? { en: message, fr: message })}
          </Note>
        </div>
      ))}
    </section>
  );
}

const TITLE: Text = { en: "Before you compare years", fr: "Avant de comparer des années" };
const NONE: Text = { en: "No break in the series lies between these years.", fr: "Aucune rupture de série entre ces années." };
const ONE_YEAR: Text = {
  en: "One year only: nothing is compared across a break.",
  fr: "Une seule année : rien n’est comparé par-delà une rupture.",
};
const BREAK: Text = { en: "Break in the series: {year}", fr: "Rupture de série : {year}" };
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
