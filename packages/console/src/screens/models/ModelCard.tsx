import { Loaded } from "../../design/Loaded";
import { say, type Text } from "../../i18n/locale";
import { type Linked, useArtefact } from "./useArtefact";

/** The card as the version carries it, in its own words (English). Read when it is opened. */
export function ModelCard({ artefact }: { artefact: Linked | undefined }) {
  const card = useArtefact<string>(artefact, "text");
  if (!artefact) return null;
  return (
    <section class="c12 rule sec">
      <details>
        <summary>
          <h2 class="inline">{say(TITLE)}</h2>
        </summary>
        <Loaded query={card} what={TITLE}>
          {(text) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <pre class="card mono" lang="en" tabIndex={0}>
              {text}
            </pre>
          )}
        </Loaded>
      </details>
    </section>
  );
}

const TITLE: Text = { en: "Model card", fr: "Fiche du modèle" };
