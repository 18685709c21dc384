import { useId, useState } from "preact/hooks";
import type { Failure } from "../../api/failure";
import { Dialog } from "../../design/Dialog";
import { Refusal } from "../../design/Refusal";
import { say, type Text } from "../../i18n/locale";
import { changeVersion } from "./changeVersion";
import type { VersionAction } from "./versionActions";

/** The server takes no shorter reason. */
const SHORTEST = 3;

/** Asks why, sends it, and keeps the reason whatever comes back: after a conflict the page is read again and the same reason can be sent. */
export function ChangeDialog({
  action,
  name,
  version,
  expected,
  target,
  moot = false,
  onClose,
  onDone,
  onConflict,
}: {
  action: VersionAction;
  name: string;
  version: number;
  expected: number | null;
  /** The version that a rollback goes back to. */
  target?: number | undefined;
  /** Meanwhile there is nothing left to do, as somebody else has done it. */
  moot?: boolean;
  onClose: () => void;
  onDone: () => void;
  /** Something else changed meanwhile: what is shown is to be read again. */
  onConflict: () => void;
}) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const id = useId();
  const places = { name, version, expected: expected ?? "–", target: target ?? "–" };
  const { title, now, button, danger } = ACTIONS[action];
  const send = async () => {
    setBusy(true);
    const refused = await changeVersion({ action, name, version, expected, reason: reason.trim() });
    setBusy(false);
    setFailure(refused);
    if (!refused) onDone();
    else if (refused.status === 409) onConflict();
  };
  const short = reason.trim().length < SHORTEST;
  return (
    <Dialog
      title={say(title, places)}
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            class={`btn ${danger ? "btn--danger" : "btn--main"}`}
            disabled={busy || short || moot}
            onClick={() => void send()}
          >
            {say(button, places)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(CANCEL)}
          </button>
        </>
      }
    >
      {!moot && <p class="dense">{say(now, places)}</p>}
      <div class="f mt">
        <label for={id}>{say(REASON)}</label>
        <textarea
          id={id}
          class="in"
          rows={3}
          maxLength={500}
          value={reason}
          aria-describedby={`${id}-note`}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <p class="hint" id={`${id}-note`}>
          {say(KEPT)}
        </p>
      </div>
      <Refusal failure={failure} titles={{ 409: CONFLICT, other: FAILED }}>
        <p>{say(STILL)}</p>
        {moot && <p>{say(MOOT)}</p>}
      </Refusal>
    </Dialog>
  );
}

const ACTIONS: Readonly<Record<VersionAction, { title: Text; now: Text; button: Text; danger?: boolean }>> = {
  promote: {
    title: { en: "Let v{version} of {name} serve?", fr: "Mettre la v{version} de {name} en service ?" },
    now: {
      en: "v{expected} serves now. v{version} answers within 60 s on every instance; the drift reference is replaced with it.",
      fr: "La v{expected} est en service. La v{version} répondra sous 60 s partout ; la référence de dérive est remplacée avec elle.",
    },
    button: { en: "Promote v{version}", fr: "Promouvoir la v{version}" },
  },
  challenge: {
    title: { en: "Make v{version} of {name} the challenger?", fr: "Faire de la v{version} de {name} la prétendante ?" },
    now: {
      en: "It answers nobody by itself; it can be compared with the champion.",
      fr: "Elle ne répond à personne d’elle-même ; elle peut être comparée à la version en service.",
    },
    button: { en: "Make v{version} the challenger", fr: "Désigner la v{version}" },
  },
  rollback: {
    title: { en: "Roll back {name}: v{version} → v{target}", fr: "Revenir en arrière sur {name} : v{version} → v{target}" },
    now: {
      en: "v{version} serves now. v{target} answers again within 60 s; predictions that were made stay as they are.",
      fr: "La v{version} est en service. La v{target} répondra de nouveau sous 60 s ; les prédictions faites restent telles quelles.",
    },
    button: { en: "Roll back v{version} → v{target}", fr: "Revenir v{version} → v{target}" },
    danger: true,
  },
  approve: {
    title: { en: "Approve v{version} of {name}?", fr: "Approuver la v{version} de {name} ?" },
    now: {
      en: "An alias may point at it from then on. Nothing is promoted by this.",
      fr: "Un alias pourra alors la désigner. Rien n’est promu par là.",
    },
    button: { en: "Approve v{version}", fr: "Approuver la v{version}" },
  },
  reject: {
    title: { en: "Reject v{version} of {name}?", fr: "Rejeter la v{version} de {name} ?" },
    now: {
      en: "No alias may point at it from then on. It can be approved again.",
      fr: "Aucun alias ne pourra la désigner. Elle peut être approuvée de nouveau.",
    },
    button: { en: "Reject v{version}", fr: "Rejeter la v{version}" },
  },
  delete: {
    title: { en: "Hide v{version} of {name}?", fr: "Masquer la v{version} de {name} ?" },
    now: { en: "It disappears from the lists and can be restored.", fr: "Elle disparaît des listes et peut être rétablie." },
    button: { en: "Hide v{version}", fr: "Masquer la v{version}" },
  },
  restore: {
    title: { en: "Restore v{version} of {name}?", fr: "Rétablir la v{version} de {name} ?" },
    now: { en: "It is listed again as it was.", fr: "Elle est de nouveau listée, telle qu’elle était." },
    button: { en: "Restore v{version}", fr: "Rétablir la v{version}" },
  },
};
const REASON: Text = { en: "Reason", fr: "Motif" };
const KEPT: Text = {
  en: "Kept in the audit with your name, for all to read.",
  fr: "Conservé dans l’audit avec votre nom, lisible par tous.",
};
const CANCEL: Text = { en: "Leave it as it is", fr: "Ne rien changer" };
const CONFLICT: Text = { en: "Something changed meanwhile", fr: "Quelque chose a changé entre-temps" };
const FAILED: Text = { en: "It could not be done", fr: "Cela n’a pas pu être fait" };
const MOOT: Text = {
  en: "The page has been read again: what you wanted is no longer to be done. Close this and look at the audit.",
  fr: "La page a été relue : ce que vous vouliez n’est plus à faire. Fermez et consultez l’audit.",
};
const STILL: Text = { en: "Your reason is kept.", fr: "Votre motif est conservé." };
