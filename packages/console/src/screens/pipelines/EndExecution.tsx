import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { type Failure, failureOf } from "../../api/failure";
import { Dialog } from "../../design/Dialog";
import { Reason } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { say, type Text } from "../../i18n/locale";
import type { Execution } from "./execution";

/** Stops a training that runs, or lets one that ended badly go on where it ended. Both ask first; the reason typed survives a refusal. */
export function EndExecution({ execution: { id, state }, onMoved }: { execution: Execution; onMoved: () => void }) {
  const [open, setOpen] = useState(false);
  if (state === "succeeded") return null;
  const words = state === "running" ? CANCEL : REDRIVE;
  return (
    <>
      <button type="button" class={`btn ${state === "running" ? "btn--danger" : ""}`} onClick={() => setOpen(true)}>
        {say(words.button)}
      </button>
      {open && <Confirm id={id} cancels={state === "running"} onClose={() => setOpen(false)} onMoved={onMoved} />}
    </>
  );
}

function Confirm({ id, cancels, onClose, onMoved }: { id: string; cancels: boolean; onClose: () => void; onMoved: () => void }) {
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const words = cancels ? CANCEL : REDRIVE;
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const params = { path: { id } };
      const { error, response } = cancels
        ? await client.POST("/v1/pipelines/training/executions/{id}/cancel", {
            params,
            body: reason.trim() ? { reason: reason.trim() } : {},
          })
        : await client.POST("/v1/pipelines/training/executions/{id}/redrive", { params, body: {} });
      if (error) return setFailure(failureOf(error, response.status));
      onClose();
      onMoved();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={say(words.title)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class={`btn ${cancels ? "btn--danger" : "btn--main"}`} disabled={busy} onClick={go}>
            {say(words.button)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(words.leave)}
          </button>
        </>
      }
    >
      <p>{say(words.about)}</p>
      {cancels && (
        <div class="f mt">
          <label for="cancel-reason">{say(REASON)}</label>
          <input
            class="in"
            id="cancel-reason"
            maxLength={200}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
      )}
      {failure && (
        <Note kind="danger" title={say(REFUSED)} live>
          <Reason failure={failure} />
        </Note>
      )}
    </Dialog>
  );
}

const CANCEL: Record<"button" | "title" | "about" | "leave", Text> = {
  button: { en: "Stop the training", fr: "Arrêter l’entraînement" },
  title: { en: "Stop this training?", fr: "Arrêter cet entraînement ?" },
  about: {
    en: "Its open runs are closed as stopped and its lease is given back. The champion goes on serving. It can be taken up again where it ended.",
    fr: "Ses essais ouverts sont clos et son bail est rendu. Le modèle en service continue. Il pourra reprendre où il s’est arrêté.",
  },
  leave: { en: "Let it run", fr: "Laisser tourner" },
};
const REDRIVE: Record<"button" | "title" | "about" | "leave", Text> = {
  button: { en: "Go on where it ended", fr: "Reprendre où il s’est arrêté" },
  title: { en: "Take this training up again?", fr: "Reprendre cet entraînement ?" },
  about: {
    en: "It takes the lease again and begins at the state that failed; what was done before is kept.",
    fr: "Il reprend le bail et repart de l’état en échec ; ce qui était fait est gardé.",
  },
  leave: { en: "Leave it", fr: "Le laisser" },
};
const REASON: Text = { en: "Reason (may stay blank)", fr: "Motif (facultatif)" };
const REFUSED: Text = { en: "It was refused; what you typed is kept.", fr: "Refusé ; votre saisie est gardée." };
