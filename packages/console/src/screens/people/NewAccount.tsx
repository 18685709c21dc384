import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { Dialog } from "../../design/Dialog";
import { describedBy, Field } from "../../design/Field";
import { Refusal } from "../../design/Refusal";
import { say, type Text } from "../../i18n/locale";
import { GROUPS, type Group, passwordLacks } from "./accounts";
import { GROUP_TEXTS, LACKS, PEOPLE_REFUSALS } from "./peopleTexts";

/** The form of a new account. Its password goes in and is never shown again. */
export function NewAccount({ onMade }: { onMade: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="btn btn--main" onClick={() => setOpen(true)}>
        {say(MAKE)}
      </button>
      {open && <Form onClose={() => setOpen(false)} onMade={onMade} />}
    </>
  );
}

function Form({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [temporary, setTemporary] = useState(true);
  const [groups, setGroups] = useState<readonly Group[]>(["user"]);
  const action = useAction();
  const lacks = passwordLacks(password);
  const make = async () => {
    const made = await action.run(() =>
      client.POST("/v1/users", { body: { name: name.trim(), password, temporary, groups: [...groups] } }),
    );
    if (!made) return;
    onMade();
    onClose();
  };
  return (
    <Dialog
      title={say(MAKE)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="btn btn--main" disabled={action.busy || name.trim() === "" || lacks.length > 0} onClick={make}>
            {say(MAKE)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(LEAVE)}
          </button>
        </>
      }
    >
      <div class="fields">
        <Field id="new-name" label={say(NAME)} hint={say(NAME_HINT)}>
          <input
            class="in"
            id="new-name"
            aria-describedby={describedBy("new-name")}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </Field>
        <Field
          id="new-password"
          label={say(PASSWORD)}
          hint={lacks.length === 0 ? say(ENOUGH) : say(LACKING, { what: lacks.map((lack) => say(LACKS[lack])).join(", ") })}
        >
          <input
            class="in"
            id="new-password"
            type="password"
            autocomplete="new-password"
            aria-describedby={describedBy("new-password")}
            value={password}
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </Field>
        <div class="tickboxes f">
          <label>
            <input type="checkbox" checked={temporary} onChange={({ currentTarget }) => setTemporary(currentTarget.checked)} />
            {say(TEMPORARY)}
          </label>
        </div>
        <fieldset class="f">
          <legend class="lab">{say(GROUPS_LABEL)}</legend>
          <div class="tickboxes">
            {GROUPS.map((group) => (
              <label key={group}>
                <input
                  type="checkbox"
                  checked={groups.includes(group)}
                  onChange={({ currentTarget }) =>
                    setGroups(GROUPS.filter((each) => (each === group ? currentTarget.checked : groups.includes(each))))
                  }
                />
                {say(GROUP_TEXTS[group])}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <Refusal failure={action.failure} titles={PEOPLE_REFUSALS} />
    </Dialog>
  );
}

const MAKE: Text = { en: "Make an account", fr: "Créer un compte" };
const LEAVE: Text = { en: "Not now", fr: "Pas maintenant" };
const NAME: Text = { en: "Name", fr: "Nom" };
const NAME_HINT: Text = {
  en: "Letters, digits or . _ @ + -; capitals make no difference.",
  fr: "Lettres, chiffres ou . _ @ + - ; les majuscules ne comptent pas.",
};
const PASSWORD: Text = { en: "Password", fr: "Mot de passe" };
const LACKING: Text = { en: "Still needs: {what}", fr: "Il manque : {what}" };
const ENOUGH: Text = { en: "Long enough and mixed enough.", fr: "Assez long et assez varié." };
const TEMPORARY: Text = { en: "Must be changed at the first sign-in", fr: "À changer à la première connexion" };
const GROUPS_LABEL: Text = { en: "Groups", fr: "Groupes" };
