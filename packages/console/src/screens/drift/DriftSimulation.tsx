import { useId, useState } from "preact/hooks";
import { client } from "../../api/client";
import { read } from "../../api/read";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Refusal } from "../../design/Refusal";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";

/** Noise in the current rows of every check: whether it is on, and for administrators how much, with its reset. */
export function DriftSimulation() {
  const query = useQuery("simulation", (signal) => read("/v1/drift/simulation", { signal }));
  const [noise, setNoise] = useState(0.8);
  const action = useAction();
  const id = useId();
  const set = async (body: { noise?: number }) => {
    if (await action.run(() => client.POST("/v1/drift/simulation", { body }))) query.reload();
  };
  return (
    <section class="c6 rule sec">
      <h2>{say(TITLE)}</h2>
      <p class="sub">{say(ABOUT)}</p>
      <Loaded query={query} what={WHAT}>
        {({ noise: now, by, at }) => (
          <>
            <p class="mt">
              <Status state={now > 0 ? "warn" : "idle"}>
                {now > 0 ? say(ON, { noise: format.percent(now), by: by ?? "–" }) : say(OFF)}
              </Status>
              {at && now > 0 && <span class="faint small"> {format.moment(at)}</span>}
            </p>
            {may("admin") ? (
              <>
                <div class="f mt">
                  <label for={id}>
                    {say(NOISE)} <span>{format.percent(noise)}</span>
                  </label>
                  <input
                    id={id}
                    class="range"
                    type="range"
                    min={5}
                    max={100}
                    step={5}
                    value={Math.round(noise * 100)}
                    onInput={({ currentTarget }) => setNoise(Number(currentTarget.value) / 100)}
                  />
                </div>
                <p class="acts mt">
                  <button type="button" class="btn btn--s" disabled={action.busy} onClick={() => void set({ noise })}>
                    {say(SIMULATE, { noise: format.percent(noise) })}
                  </button>
                  <button type="button" class="btn btn--s" disabled={now === 0 || action.busy} onClick={() => void set({})}>
                    {say(RESET)}
                  </button>
                </p>
              </>
            ) : (
              <p class="dense muted mt">{say(ADMIN_ONLY)}</p>
            )}
          </>
        )}
      </Loaded>
      <Refusal failure={action.failure} titles={{ other: FAILED }} />
    </section>
  );
}

const TITLE: Text = { en: "Simulation", fr: "Simulation" };
const WHAT: Text = { en: "the simulation", fr: "la simulation" };
const ABOUT: Text = {
  en: "Lets noise into the current rows of the next checks, so that the monitor itself is put to the test. The data that were stored stay as they are.",
  fr: "Introduit du bruit dans les lignes actuelles des prochains contrôles, pour éprouver le détecteur lui-même. Les données conservées restent intactes.",
};
const ON: Text = { en: "{noise} noise, set by {by}", fr: "{noise} de bruit, réglé par {by}" };
const OFF: Text = { en: "Nothing is simulated", fr: "Rien n’est simulé" };
const NOISE: Text = { en: "Noise", fr: "Bruit" };
const SIMULATE: Text = { en: "Simulate {noise} drift", fr: "Simuler {noise} de dérive" };
const RESET: Text = { en: "End the simulation", fr: "Mettre fin à la simulation" };
const ADMIN_ONLY: Text = { en: "Only administrators can simulate drift.", fr: "Seuls les administrateurs peuvent simuler une dérive." };
const FAILED: Text = { en: "The simulation stays as it was", fr: "La simulation reste inchangée" };
