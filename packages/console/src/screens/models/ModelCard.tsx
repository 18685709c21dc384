import { Loaded } from "../../design/Loaded";
import { MarkdownText } from "../../design/MarkdownText";
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
            <div lang="en">
              <MarkdownText text={text} label="Model card" />
            </div>
          )}
        </Loaded>
      </details>
    </section>
  );
}

const TITLE: Text = { en: "Model card", fr: "Fiche du modèle" };
