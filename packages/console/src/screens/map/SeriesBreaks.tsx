import { Note } from "../../design/Note";
import { say, type Text } from "../../i18n/locale";
import { breakMeaning } from "./breakMeaning";
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
            {say(breakMeaning({ name, message }))}
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
