import { useId, useState } from "preact/hooks";
import { client } from "../../api/client";
import { type Answer, read } from "../../api/read";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Note } from "../../design/Note";
import { Refusal } from "../../design/Refusal";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";

/** How requests are shared between champion and challenger; `shadow` lets the challenger score what the champion answers. */
type Traffic = Pick<Answer<"/v1/models/{name}/traffic">, "challengerShare" | "shadow">;

/** Shadow and canary: what they are set to, and for administrators the setting. */
export function TrafficShares({ name, challenger }: { name: string; challenger: number | undefined }) {
  const query = useQuery(challenger === undefined ? undefined : `traffic ${name}`, (signal) =>
    read("/v1/models/{name}/traffic", { params: { path: { name } }, signal }),
  );
  const [typed, setTyped] = useState<Partial<Traffic>>({});
  const action = useAction();
  const [done, setDone] = useState(false);
  const id = useId();
  const now = query.data ?? { challengerShare: 0, shadow: false };
  const next = { challengerShare: typed.challengerShare ?? now.challengerShare, shadow: typed.shadow ?? now.shadow };
  const changed = next.challengerShare !== now.challengerShare || next.shadow !== now.shadow;
  const save = async () => {
    setDone(false);
    const answer = await action.run(() => client.PUT("/v1/models/{name}/traffic", { params: { path: { name } }, body: next }));
    if (!answer) return;
    setDone(true);
    setTyped({});
    query.reload();
  };
  return (
    <section class="rule sec gap-t">
      <h2>{say(TITLE)}</h2>
      <p class="dense mt">
        {challenger === undefined
          ? say(NO_CHALLENGER)
          : query.data
            ? say(now.challengerShare > 0 ? CANARY : now.shadow ? SHADOW : CHAMPION, {
                challenger,
                share: format.percent(now.challengerShare),
              })
            : query.failure
              ? say(NOT_TOLD)
              : ""}
      </p>
      {challenger !== undefined && may("admin") && (
        <>
          <div class="f mt">
            <label for={id}>
              {say(SHARE)} <span>{format.percent(next.challengerShare)}</span>
            </label>
            <input
              id={id}
              class="range"
              type="range"
              min={0}
              max={100}
              step={5}
              value={Math.round(next.challengerShare * 100)}
              onInput={({ currentTarget }) => setTyped({ ...typed, challengerShare: Number(currentTarget.value) / 100 })}
            />
          </div>
          <label class="dense check">
            <input
              type="checkbox"
              checked={next.shadow}
              onChange={({ currentTarget }) => setTyped({ ...typed, shadow: currentTarget.checked })}
            />{" "}
            {say(WITH_SHADOW)}
          </label>
          <p class="acts mt">
            <button type="button" class="btn btn--s" disabled={!changed || action.busy} onClick={() => void save()}>
              {say(SAVE)}
            </button>
          </p>
        </>
      )}
      <Refusal failure={action.failure} titles={{ other: FAILED }} />
      {done && <Note kind="ok" title={say(SAVED)} live />}
    </section>
  );
}

const TITLE: Text = { en: "Shadow and canary", fr: "Ombre et canari" };
const NO_CHALLENGER: Text = {
  en: "There is no challenger: the champion answers everything.",
  fr: "Pas de prétendante : la version en service répond à tout.",
};
const CANARY: Text = { en: "v{challenger} answers {share} of the requests.", fr: "La v{challenger} répond à {share} des requêtes." };
const SHADOW: Text = {
  en: "v{challenger} scores every request in the shadow; nobody is answered by it.",
  fr: "La v{challenger} note chaque requête dans l’ombre ; personne ne reçoit sa réponse.",
};
const CHAMPION: Text = {
  en: "The champion answers everything; v{challenger} sees nothing.",
  fr: "La version en service répond à tout ; la v{challenger} ne voit rien.",
};
const NOT_TOLD: Text = {
  en: "The service does not tell how requests are shared.",
  fr: "Le service ne dit pas comment les requêtes sont réparties.",
};
const SHARE: Text = { en: "Share that the challenger answers", fr: "Part à laquelle répond la prétendante" };
const WITH_SHADOW: Text = { en: "It also scores the others in the shadow", fr: "Elle note aussi les autres dans l’ombre" };
const SAVE: Text = { en: "Share requests like this", fr: "Répartir ainsi" };
const FAILED: Text = { en: "The requests are shared as before", fr: "La répartition reste inchangée" };
const SAVED: Text = { en: "Instances follow within 60 s", fr: "Les instances suivent sous 60 s" };
