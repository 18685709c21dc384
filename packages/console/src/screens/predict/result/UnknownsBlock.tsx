import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import type { Contract } from "../form/contract";
import type { Explanation } from "./reasons";
import { namesOf, worded } from "./wording";

/** More than this are counted and not named. */
const MOST_CHIPS = 14;

/** What was not known when the call came in, and which gaps weigh most. */
export function UnknownsBlock({
  imputed,
  contract,
  explanation,
}: {
  imputed: readonly string[];
  contract: Contract;
  explanation: Explanation | undefined;
}) {
  if (imputed.length === 0) return null;
  const named = namesOf(contract.features, imputed).map((name) => say(name));
  const weighty = worded(explanation?.contributions ?? [])
    .filter(({ value, contribution }) => value === null && Math.abs(contribution) >= 0.05)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 2)
    .map(({ label, contribution }) => `${say(label.feature)} (${format.signed(contribution)})`);
  return (
    <div class="block">
      <h3>
        {say(NOT_KNOWN)} <span>{say(COUNT, { n: imputed.length, of: contract.features.length })}</span>
      </h3>
      <p class="chips">
        {named.slice(0, MOST_CHIPS).map((name) => (
          <span key={name} class="tag tag--dash">
            {name}
          </span>
        ))}
        {named.length > MOST_CHIPS && <span class="small faint">{say(MORE, { n: named.length - MOST_CHIPS })}</span>}
      </p>
      {weighty.length > 0 && <p class="hint">{say(WEIGHTY, { gaps: weighty.join(say(AND)) })}</p>}
    </div>
  );
}

const NOT_KNOWN: Text = { en: "Not known when the call came in", fr: "Inconnu au moment de l’appel" };
const COUNT: Text = { en: "{n} of {of} answers", fr: "{n} réponses sur {of}" };
const MORE: Text = { en: "and {n} more", fr: "et {n} autres" };
const AND: Text = { en: " and ", fr: " et " };
const WEIGHTY: Text = {
  en: "The gaps that weigh most: {gaps}. Asking for them can move the result.",
  fr: "Les inconnues qui pèsent le plus : {gaps}. Les demander peut changer le résultat.",
};
