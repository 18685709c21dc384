import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { Dialog } from "../../design/Dialog";
import { Refusal } from "../../design/Refusal";
import { say, type Text } from "../../i18n/locale";
import { addressOfExecution } from "./addressOfExecution";
import type { Execution } from "./execution";
import { takingUp } from "./takingUp";

type Kind = "cancel" | "redrive";

/**
 * Stops a training that runs, or lets one that ended badly go on where it ended, where it can. Both ask first; the reason typed survives a
 * refusal, and the question stays what it was when the training ends meanwhile.
 *
 * @param running id of the training that runs now
 */
export function EndExecution({ execution, running, onMoved }: { execution: Execution; running: string | undefined; onMoved: () => void }) {
  const [open, setOpen] = useState<Kind>();
  const kind: Kind = execution.state === "running" ? "cancel" : "redrive";
  const offered = kind === "cancel" || takingUp(execution, running, Date.now())?.possible === true;
  return (
    <>
      {offered && (
        <button type="button" class={`btn ${kind === "cancel" ? "btn--danger" : ""}`} onClick={() => setOpen(kind)}>
          {say(WORDS[kind].button)}
        </button>
      )}
      {open && <Confirm id={execution.id} kind={open} onClose={() => setOpen(undefined)} onMoved={onMoved} />}
    </>
  );
}

function Confirm({ id, kind, onClose, onMoved }: { id: string; kind: Kind; onClose: () => void; onMoved: () => void }) {
  const [reason, setReason] = useState("");
  const action = useAction();
  const cancels = kind === "cancel";
  const words = WORDS[kind];
  const other = action.failure?.errors.find(({ path }) => path === "execution")?.accepted?.[0];
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
      <Refusal failure={action.failure} titles={{ 409: words.conflict, other: REFUSED }}>
        {other !== undefined && <a href={addressOfExecution(String(other))}>{say(OPEN)}</a>}
      </Refusal>
    </Dialog>
  );
}

const WORDS: Readonly<Record<Kind, Record<"button" | "title" | "about" | "leave" | "conflict", Text>>> = {
  cancel: {
    button: { en: "Stop the training", fr: "Arrêter l’entraînement" },
    title: { en: "Stop this training?", fr: "Arrêter cet entraînement ?" },
    about: {
      en: "Its open runs are closed as stopped and its lease is given back. The champion goes on serving. It can be taken up again where it ended.",
      fr: "Ses essais ouverts sont clos et son bail est rendu. Le modèle en service continue. Il pourra reprendre où il s’est arrêté.",
    },
    leave: { en: "Let it run", fr: "Laisser tourner" },
    conflict: { en: "It had ended before it could be stopped.", fr: "Il était terminé avant de pouvoir être arrêté." },
  },
  redrive: {
    button: { en: "Go on where it ended", fr: "Reprendre où il s’est arrêté" },
    title: { en: "Take this training up again?", fr: "Reprendre cet entraînement ?" },
    about: {
      en: "It takes the lease again and begins at the state where it ended; what was done before is kept.",
      fr: "Il reprend le bail et repart de l’état où il s’est arrêté ; ce qui était fait est gardé.",
    },
    leave: { en: "Leave it", fr: "Le laisser" },
    conflict: { en: "It cannot be taken up now.", fr: "Il ne peut pas reprendre maintenant." },
  },
};
const OPEN: Text = { en: "Open the training that runs", fr: "Ouvrir l’entraînement en cours" };
const REASON: Text = { en: "Reason (may stay blank)", fr: "Motif (facultatif)" };
const REFUSED: Text = { en: "It was refused; what you typed is kept.", fr: "Refusé ; votre saisie est gardée." };
