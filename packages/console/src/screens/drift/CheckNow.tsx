import { useEffect, useState } from "preact/hooks";
import { client } from "../../api/client";
import { type Failure, failureOf } from "../../api/failure";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Reason } from "../../design/Reason";
import { say, type Text } from "../../i18n/locale";

/**
 * Starts a check and waits for its report; the page can be left meanwhile. `season` holds the same months only against each other, `renew`
 * takes the current rows anew out of the newest data first, as the service does by itself where there are none.
 */
export function CheckNow({ model, onDone }: { model: string; onDone: () => void }) {
  const [{ id: started, refreshes }, setStarted] = useState<{ id?: string; refreshes?: boolean }>({});
  const [season, setSeason] = useState(false);
  const [renew, setRenew] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const check = useQuery(started, (signal) => read("/v1/drift/checks/{id}", { params: { path: { id: started! } }, signal }), {
    everySeconds: 3,
  });
  const state = started && check.data?.id === started ? check.data.state : undefined;
  const running = started !== undefined && (state === undefined || state === "running");
  useEffect(() => {
    if (state === undefined || state === "running") return;
    setStarted({});
    if (state === "succeeded") onDone();
    else setFailure({ status: 500, detail: check.data?.failure?.cause ?? say(STOPPED), instance: "", errors: [] });
  }, [state]);
  const start = async () => {
    setFailure(undefined);
    try {
      const asked = { model, ...(season ? { season } : {}), ...(renew ? { refresh: true } : {}) };
      const { data, error, response } = await client.POST("/v1/drift/checks", { body: asked as never });
      if (data) setStarted(data);
      else setFailure(failureOf(error, response.status));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <span class="acts">
      <label class="dense check">
        <input type="checkbox" checked={season} onChange={({ currentTarget }) => setSeason(currentTarget.checked)} /> {say(SEASON)}
      </label>
      <label class="dense check">
        <input type="checkbox" checked={renew} onChange={({ currentTarget }) => setRenew(currentTarget.checked)} /> {say(RENEW)}
      </label>
      <button type="button" class="btn btn--s btn--main" disabled={running} onClick={() => void start()}>
        {say(running ? RUNNING : CHECK)}
      </button>
      {running && refreshes && (
        <span class="small muted" role="status">
          {say(READING)}
        </span>
      )}
      {failure && (
        <span class="err" role="alert">
          <Reason failure={failure} />
        </span>
      )}
    </span>
  );
}

const CHECK: Text = { en: "Check now", fr: "Contrôler maintenant" };
const RUNNING: Text = { en: "Checking…", fr: "Contrôle en cours…" };
const SEASON: Text = { en: "same months only", fr: "mêmes mois seulement" };
const RENEW: Text = { en: "take the newest data first", fr: "lire d’abord les données récentes" };
const READING: Text = {
  en: "The newest data are read first; it takes a minute or two. You can leave this page.",
  fr: "Les données récentes sont d’abord lues ; cela prend une minute ou deux. Vous pouvez quitter cette page.",
};
const STOPPED: Text = { en: "The check was stopped.", fr: "Le contrôle a été arrêté." };
