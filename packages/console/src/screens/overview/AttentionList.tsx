import { Status } from "../../design/Status";
import { say, type Text } from "../../i18n/locale";
import type { Attention } from "./attention";

/** What needs attention first: what happened, what it means, where to go on. Nothing where nothing does. */
export function AttentionList({ needs }: { needs: readonly Attention[] }) {
  if (needs.length === 0) return null;
  return (
    <section class="c12 sec">
      <h2>{say(TITLE)}</h2>
      <ul class="attn mt">
        {needs.map(({ state, word, title, about, quoted, places, href, action }) => (
          <li key={`${href} ${say(title, places)}`}>
            <Status state={state}>{say(word)}</Status>
            <div>
              <b>{say(title, places)}</b>
              <p>{quoted ? <q lang="en">{say(about, places)}</q> : say(about, places)}</p>
            </div>
            <a class="btn btn--s" href={href}>
              {say(action)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const TITLE: Text = { en: "Needs attention first", fr: "À regarder d’abord" };
