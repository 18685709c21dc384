import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { VersionReply } from "./replies";

/** Rows with the probability that the version must answer wherever it is opened. */
export function GoldenRows({ golden: { features, rows, total } }: { golden: VersionReply["golden"] }) {
  const label = say(TITLE, { total });
  return (
    <section class="c12 rule sec on-screen">
      <h2>{label}</h2>
      <p class="sub">{say(ABOUT)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="tw mt" tabIndex={0} aria-label={label}>
        <table class="tb">
          <thead>
            <tr>
              <th scope="col" class="num">
                {say(PROBABILITY)}
              </th>
              {features.map((feature) => (
                <th key={feature} scope="col" class="num">
                  <code>{feature}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ values, probability }, index) => (
              <tr key={index}>
                <td class="num">
                  <b>{format.decimal(probability, 6)}</b>
                </td>
                {values.map((value, feature) => (
                  <td key={features[feature]} class="num">
                    {value === null ? <span class="faint">–</span> : format.decimal(value, Number.isInteger(value) ? 0 : 3)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const TITLE: Text = { en: "Golden rows, the first of {total}", fr: "Lignes étalons, les premières de {total}" };
const ABOUT: Text = {
  en: "Checked whenever a function opens the version; a dash is a missing value.",
  fr: "Vérifiées chaque fois qu’une fonction ouvre la version ; un tiret est une valeur manquante.",
};
const PROBABILITY: Text = { en: "Probability", fr: "Probabilité" };
