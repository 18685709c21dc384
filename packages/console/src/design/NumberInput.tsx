import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { describedBy, Field, type FieldWidth } from "./Field";

/** A number as it is typed: what was typed stays as it is, also when it is refused; blank is "not known". The caller reads and judges it. */
export function NumberInput({
  label,
  unit,
  value,
  onInput,
  decimal,
  placeholder,
  width = 6,
  keep,
  hint,
  error,
}: {
  label: string;
  unit?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  decimal?: boolean;
  placeholder?: string;
  width?: FieldWidth;
  keep?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
}) {
  const id = useId();
  const described = hint !== undefined || error !== undefined;
  return (
    <Field id={id} label={label} unit={unit} hint={hint} error={error} width={width} {...(keep ? { keep } : {})}>
      <input
        id={id}
        class={`in ${value === "" ? "in--unknown" : ""} ${error === undefined ? "" : "in--err"}`}
        inputMode={decimal ? "decimal" : "numeric"}
        autocomplete="off"
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(described ? { "aria-describedby": describedBy(id) } : {})}
        {...(error === undefined ? {} : { "aria-invalid": true })}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}
