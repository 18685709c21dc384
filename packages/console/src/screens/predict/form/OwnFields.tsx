import { useId } from "preact/hooks";
import { describedBy, Field } from "../../../design/Field";
import { NumberInput } from "../../../design/NumberInput";
import { say, type Text } from "../../../i18n/locale";

/** Date and time, with a button for this minute. */
export function WhenField({ value, onChange, error }: { value: string; onChange: (value: string) => void; error: string | undefined }) {
  const id = useId();
  return (
    <Field id={id} label={say(WHEN)} width={3} error={error}>
      <div class="pair">
        <input
          id={id}
          type="datetime-local"
          class={`in ${value === "" ? "in--unknown" : ""} ${error === undefined ? "" : "in--err"}`}
          value={value}
          {...(error === undefined ? {} : { "aria-invalid": true, "aria-describedby": describedBy(id) })}
          onInput={({ currentTarget }) => onChange(currentTarget.value.slice(0, 16))}
        />
        <button type="button" class="btn" onClick={() => onChange(nowInParis())}>
          {say(NOW)}
        </button>
      </div>
    </Field>
  );
}

/** Ages of those involved, as far as they are known. */
export function AgesField({ value, onInput, error }: { value: string; onInput: (value: string) => void; error: string | undefined }) {
  return <NumberInput label={say(AGES)} value={value} onInput={onInput} width={6} hint={say(AGES_HINT)} error={error} decimal />;
}

/** What the clocks of metropolitan France show, whatever those of this machine do. */
function nowInParis(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" })
    .format(new Date())
    .replace(" ", "T");
}

const WHEN: Text = { en: "Date and time", fr: "Date et heure" };
const NOW: Text = { en: "Now", fr: "Maintenant" };
const AGES: Text = { en: "Ages", fr: "Âges" };
const AGES_HINT: Text = {
  en: "Of everybody whose age is known, apart by commas: 34, 61.",
  fr: "De ceux dont on connaît l’âge, séparés par des virgules : 34, 61.",
};
