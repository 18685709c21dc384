import { useId } from "preact/hooks";
import { say, type Text } from "../i18n/locale";

/** How many of something, by one more or one less: zero is grey, above zero is bold, unknown is a dash. Goes inside `.steps`. */
export function Counter({
  label,
  value,
  onChange,
  most,
}: {
  label: string;
  value: number | undefined;
  onChange: (value: number) => void;
  most: number;
}) {
  const id = useId();
  const count = value ?? 0;
  return (
    <div class={`step ${count > 0 ? "on" : ""}`}>
      <span id={id}>{label}</span>
      <div>
        <button type="button" aria-label={say(LESS, { what: label })} disabled={count <= 0} onClick={() => onChange(count - 1)}>
          −
        </button>
        <output aria-labelledby={id}>{value ?? "–"}</output>
        <button type="button" aria-label={say(MORE, { what: label })} disabled={count >= most} onClick={() => onChange(count + 1)}>
          +
        </button>
      </div>
    </div>
  );
}

const LESS: Text = { en: "One less: {what}", fr: "Un de moins : {what}" };
const MORE: Text = { en: "One more: {what}", fr: "Un de plus : {what}" };
