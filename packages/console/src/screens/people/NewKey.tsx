import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { Dialog } from "../../design/Dialog";
import { Field } from "../../design/Field";
import { Note } from "../../design/Note";
import { NumberInput } from "../../design/NumberInput";
import { Refusal } from "../../design/Refusal";
import { Segments } from "../../design/Segments";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { PEOPLE_REFUSALS } from "./peopleTexts";

const MOST_DAYS = 400;

/** The form of a new key, and the key itself, this once. */
export function NewKey({ onMade }: { onMade: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="btn" onClick={() => setOpen(true)}>
        {say(MAKE)}
      </button>
      {open && <Form onClose={() => setOpen(false)} onMade={onMade} />}
    </>
  );
}

function Form({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<"user" | "operator">("user");
  const [days, setDays] = useState("90");
  const [made, setMade] = useState<{ key: string; name: string; expiresAt: string }>();
  const action = useAction();
  const usable = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  const make = async () => {
    const answer = await action.run(() => client.POST("/v1/keys", { body: { name: name.trim(), role, days: Number(days) } }));
    if (!answer) return;
    setMade(answer);
    onMade();
  };
  if (made) return <Shown made={made} onClose={onClose} />;
  return (
    <Dialog
      title={say(MAKE)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="btn btn--main" disabled={action.busy || !usable || name.trim() === ""} onClick={make}>
            {say(MAKE)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(LEAVE)}
          </button>
        </>
      }
    >
      <div class="fields">
        <Field id="key-name" label={say(NAME)}>
          <input
            class="in"
            id="key-name"
            autocomplete="off"
            maxLength={60}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </Field>
        <Segments
          legend={say(ROLE)}
          value={role}
          onChange={(value) => setRole(value === "operator" ? "operator" : "user")}
          options={[
            { value: "user", label: say(USER) },
            { value: "operator", label: say(OPERATOR) },
          ]}
        />
        <NumberInput label={say(DAYS)} width={3} value={days} onInput={setDays} error={usable ? undefined : say(DAYS_ERROR)} />
      </div>
      <Refusal failure={action.failure} titles={PEOPLE_REFUSALS} />
    </Dialog>
  );
}

function Shown({ made, onClose }: { made: { key: string; name: string; expiresAt: string }; onClose: () => void }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(made.key).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      title={say(SHOWN, { name: made.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="btn btn--main" onClick={copy}>
            {say(copied ? COPIED : COPY)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(DONE)}
          </button>
        </>
      }
    >
      <Note kind="warn" title={say(ONCE)}>
        {say(UNTIL, { date: format.date(made.expiresAt) })}
      </Note>
      <Field id="made-key" label={say(KEY)} hint={copied === false ? say(BY_HAND) : undefined}>
        <input class="in mono" id="made-key" readOnly value={made.key} onFocus={({ currentTarget }) => currentTarget.select()} />
      </Field>
      <p class="vh" role="status">
        {copied ? say(COPIED) : ""}
      </p>
    </Dialog>
  );
}

const MAKE: Text = { en: "Make a key", fr: "Créer une clé" };
const LEAVE: Text = { en: "Not now", fr: "Pas maintenant" };
const NAME: Text = { en: "Who will use it", fr: "Qui l’utilisera" };
const ROLE: Text = { en: "What it may do", fr: "Ce qu’elle permet" };
const USER: Text = { en: "Predict and read", fr: "Prédire et lire" };
const OPERATOR: Text = { en: "Operate too", fr: "Opérer aussi" };
const DAYS: Text = { en: "Days until it expires", fr: "Jours avant expiration" };
const DAYS_ERROR: Text = { en: "1 to 400", fr: "De 1 à 400" };
const SHOWN: Text = { en: "The key for {name}", fr: "La clé pour {name}" };
const ONCE: Text = {
  en: "It is shown this once. Only its digest is kept.",
  fr: "Elle n’est montrée qu’une fois. Seule son empreinte est gardée.",
};
const UNTIL: Text = { en: "It lets in until {date}.", fr: "Elle donne accès jusqu’au {date}." };
const KEY: Text = { en: "Key", fr: "Clé" };
const COPY: Text = { en: "Copy the key", fr: "Copier la clé" };
const COPIED: Text = { en: "Copied", fr: "Copiée" };
const BY_HAND: Text = {
  en: "The browser did not let it be copied: select it and copy by hand.",
  fr: "Le navigateur a refusé la copie : sélectionnez-la et copiez à la main.",
};
const DONE: Text = { en: "I have kept it", fr: "Je l’ai gardée" };
