import { useId, useState } from "preact/hooks";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { addressOfVersion } from "./modelPath";

/** Which version answered at a moment that the reader names. */
export function AnsweredAt({ name }: { name: string }) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const moment = new Date(typed);
  const at = typed !== "" && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
  const query = useQuery(at && `${name} ${at}`, (signal) =>
    read("/v1/models/{name}/history", { params: { path: { name }, query: { at: at! } }, signal }),
  );
  return (
    <section class="rule sec">
      <h2>{say(TITLE)}</h2>
      <div class="f mt">
        <label for={id}>{say(WHEN)}</label>
        <input id={id} class="in" type="datetime-local" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </div>
      {at && (
        <Loaded query={query} what={TITLE}>
          {({ at: then }) => (
            <p class="mt" role="status">
              {then?.aliases.champion === undefined ? (
                say(NOBODY, { when: format.moment(at) })
              ) : (
                <>
                  {say(ANSWERED, { when: format.moment(at) })}{" "}
                  <a class="strong" href={addressOfVersion(name, then.aliases.champion)}>
                    v{then.aliases.champion}
                  </a>
                  {then.aliases.challenger !== undefined && say(CHALLENGED, { challenger: then.aliases.challenger })}
                </>
              )}
            </p>
          )}
        </Loaded>
      )}
    </section>
  );
}

const TITLE: Text = { en: "What answered when?", fr: "Qui répondait quand ?" };
const WHEN: Text = { en: "Moment (your time zone)", fr: "Moment (votre fuseau horaire)" };
const NOBODY: Text = { en: "{when}: no version served.", fr: "{when} : aucune version en service." };
const ANSWERED: Text = { en: "{when}: answered by", fr: "{when} : réponses de" };
const CHALLENGED: Text = { en: ", with v{challenger} as challenger", fr: ", avec la v{challenger} comme prétendante" };
