import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { Dialog } from "../../design/Dialog";
import { Refusal } from "../../design/Refusal";
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
  const action = useAction();
  const words = cancels ? CANCEL : REDRIVE;
  const go = async () => {
    const params = { path: { id } };
    const answer = await action.run(() =>
      cancels
        ? client.POST("/v1/pipelines/training/executions/{id}/cancel", { params, body: reason.trim() ? { reason: reason.trim() } : {} })
        : client.POST("/v1/pipelines/training/executions/{id}/redrive", { params, body: {} }),
    );
    if (!answer) return;
    onClose();
    onMoved();
  };
  return (
    <Dialog
      title={say(words.title)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class={`btn ${cancels ? "btn--danger" : "btn--main"}`} disabled={action.busy} onClick={go}>
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
      <Refusal failure={action.failure} titles={{ other: REFUSED }} />
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
