import { client } from "../../api/client";
import { read } from "../../api/read";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Refusal } from "../../design/Refusal";
import { Segments } from "../../design/Segments";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { alarmCause } from "../overview/alarmReason";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import type { Episode } from "./replies";

/** What an alarm leads to, and what the last ones led to. */
export function DriftLoop({ model }: { model: string }) {
  const query = useQuery(`loop ${model}`, (signal) => read("/v1/drift/loop", { params: { query: { model } }, signal }));
  const action = useAction();
  const set = async (mode: "retrain" | "advise") => {
    if (await action.run(() => client.PUT("/v1/drift/loop", { body: { mode } }))) query.reload();
  };
  return (
    <section class="c6 rule sec">
      <h2>{say(TITLE)}</h2>
      <Loaded query={query} what={WHAT}>
        {({ mode, coolDownHours, episodes }) => (
          <>
            <p class="sub">{say(mode === "retrain" ? RETRAINS : ADVISES, { hours: format.decimal(coolDownHours, 0) })}</p>
            {may("admin") && (
              <div class="mt">
                <Segments
                  hidden
                  legend={say(TITLE)}
                  options={[
                    { value: "retrain", label: say(RETRAIN) },
                    { value: "advise", label: say(ADVISE) },
                  ]}
                  value={mode}
                  onChange={(value) => void set(value === "advise" ? "advise" : "retrain")}
                />
              </div>
            )}
            {episodes.length === 0 && <p class="muted dense mt">{say(NONE)}</p>}
            <ul class="feed mt">
              {episodes.slice(0, 8).map((episode) => (
                <li key={episode.id}>
                  <time dateTime={episode.raisedAt}>{format.moment(episode.raisedAt)}</time>
                  <div>
                    <p>
                      <b>{say(OUTCOMES[episode.outcome])}</b>{" "}
                      {episode.execution && <a href={addressOfExecution(episode.execution)}>{episode.execution}</a>}
                    </p>
                    <Cause cause={episode.cause} />
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <Refusal failure={action.failure} titles={{ other: FAILED }} />
    </section>
  );
}

function Cause({ cause }: { cause: string }) {
  const { text, quoted } = alarmCause(cause);
  return <p class="muted">{quoted ? <q lang="en">{text}</q> : text}</p>;
}

const TITLE: Text = { en: "When the alarm is raised", fr: "Quand l’alarme se déclenche" };
const WHAT: Text = { en: "what an alarm leads to", fr: "ce qu’une alarme déclenche" };
const RETRAINS: Text = {
  en: "A training is started, at most one every {hours} h; its version serves only if it passes the gate and is better.",
  fr: "Un entraînement est lancé, au plus un toutes les {hours} h ; sa version ne sert que si elle passe le contrôle et fait mieux.",
};
const ADVISES: Text = {
  en: "It is written down; people start the training.",
  fr: "Elle est notée ; des personnes lancent l’entraînement.",
};
const RETRAIN: Text = { en: "Retrain", fr: "Réentraîner" };
const ADVISE: Text = { en: "Only advise", fr: "Seulement conseiller" };
const NONE: Text = { en: "No alarm was raised yet.", fr: "Aucune alarme jusqu’ici." };
const OUTCOMES: Readonly<Record<Episode["outcome"], Text>> = {
  started: { en: "Training started", fr: "Entraînement lancé" },
  advised: { en: "Training advised", fr: "Entraînement conseillé" },
  "cooling-down": { en: "Not again so soon", fr: "Pas de nouvel entraînement si tôt" },
  running: { en: "A training was under way", fr: "Un entraînement était en cours" },
};
const FAILED: Text = { en: "The setting stays as it was", fr: "Le réglage reste inchangé" };
