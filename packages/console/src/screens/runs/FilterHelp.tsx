import { say, type Text } from "../../i18n/locale";

const EXAMPLES: readonly { filter: string; says: Text }[] = [
  { filter: "metrics.f1 > 0.7", says: { en: "by a metric", fr: "par une métrique" } },
  { filter: 'params.family = "forest" and metrics.brier < 0.16', says: { en: "two conditions", fr: "deux conditions" } },
  { filter: 'tags.kind = "trial" or status = "failed"', says: { en: "one or the other", fr: "l’une ou l’autre" } },
  { filter: 'not (family in ("knn", "svm"))', says: { en: "none of these", fr: "aucune de celles-ci" } },
  { filter: 'id ~ "boosting"', says: { en: "contains a text", fr: "contient un texte" } },
];

/** What a filter may say, by examples that can be pressed. */
export function FilterHelp({ onChoose }: { onChoose: (filter: string) => void }) {
  return (
    <details class="dense mt">
      <summary>{say(HELP)}</summary>
      <p class="sub mt">{say(GRAMMAR)}</p>
      <ul>
        {EXAMPLES.map(({ filter, says }) => (
          <li key={filter}>
            <button type="button" class="btn btn--quiet btn--s" onClick={() => onChoose(filter)}>
              <code>{filter}</code>
            </button>{" "}
            <span class="muted">{say(says)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const HELP: Text = { en: "What a filter may say", fr: "Ce qu’un filtre peut dire" };
const GRAMMAR: Text = {
  en: "metrics.…, params.…, tags.… or id, status, family, startedAt, on the left; = != < <= > >= ~ in, then a number or a quoted text; and, or, not, parentheses. A name with other characters goes in backquotes.",
  fr: "À gauche metrics.…, params.…, tags.… ou id, status, family, startedAt ; = != < <= > >= ~ in, puis un nombre ou un texte entre guillemets droits ; and, or, not, parenthèses. Un nom à caractères spéciaux se met entre accents graves.",
};
