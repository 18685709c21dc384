import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { say, type Text } from "../i18n/locale";
import { describedBy, FieldNote, type FieldWidth } from "./Field";

export type Segment = { value: string; label: string; title?: string; picture?: JSX.Element | undefined };

/**
 * Up to seven short choices side by side: native radio buttons, moved through by arrows. Where `onChange` takes undefined (`clearable`) the
 * answer may be taken back: with the button in the legend, by pressing the chosen one again, or with Backspace.
 *
 * @param wrap on a phone, in how many columns; without it they stay in one row
 */
export function Segments({
  legend,
  hidden,
  unit,
  options,
  value,
  onChange,
  clearable,
  wrap,
  width = 6,
  hint,
  error,
}: {
  legend: string;
  /** The legend is spoken but not seen: what surrounds it says it already. */
  hidden?: boolean;
  unit?: string | undefined;
  options: readonly Segment[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  clearable?: boolean;
  wrap?: 2 | 3;
  width?: FieldWidth;
  hint?: ComponentChildren;
  error?: string | undefined;
}) {
  const id = useId();
  const pictured = options.some(({ picture }) => picture !== undefined);
  const clear = clearable ? () => onChange(undefined) : undefined;
  const classes = ["seg", pictured && "seg--pic", wrap === 2 && "seg--wrap", wrap === 3 && "seg--wrap3"].filter(Boolean).join(" ");
  const described = hint !== undefined || error !== undefined;
  return (
    <fieldset class={`f ${width === 6 ? "" : `f--${width}`}`} {...(described ? { "aria-describedby": describedBy(id) } : {})}>
      <legend class={hidden ? "vh" : "lab"}>
        {legend}
        {unit !== undefined && <span>{unit}</span>}
      </legend>
      {clear && value !== undefined && (
        <button type="button" class="unsay" onClick={clear} aria-label={say(UNSAY_OF, { what: legend })}>
          {say(UNSAY)}
        </button>
      )}
      <div class={classes}>
        {options.map((option) => (
          <label key={option.value} title={option.title}>
            {option.picture}
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onClick={() => option.value === value && clear?.()}
              onKeyDown={({ key }) => (key === "Backspace" || key === "Delete") && clear?.()}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldNote id={id} hint={hint} error={error} />
    </fieldset>
  );
}

const UNSAY: Text = { en: "Not known", fr: "Inconnu" };
const UNSAY_OF: Text = { en: "{what}: not known", fr: "{what} : inconnu" };
