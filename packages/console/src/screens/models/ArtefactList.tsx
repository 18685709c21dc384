import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Linked } from "./useArtefact";

/** The files of a version or a run, to be downloaded. */
export function ArtefactList({ artefacts }: { artefacts: Readonly<Record<string, Linked>> }) {
  const files = Object.entries(artefacts);
  return (
    <section class="c12 rule sec">
      <h2>{say(TITLE)}</h2>
      {files.length === 0 && <p class="muted dense mt">{say(NONE)}</p>}
      <ul class="chips mt">
        {files.map(([key, { name, bytes, link }]) => (
          <li key={key} class="tag">
            <a href={link} download={name}>
              {name}
            </a>{" "}
            {format.bytes(bytes)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const TITLE: Text = { en: "Files", fr: "Fichiers" };
const NONE: Text = { en: "There are none.", fr: "Il n’y en a pas." };
