import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { describedBy, Field, type FieldWidth } from "./Field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

/**
 * A native select with its label. With `unknown` the first choice says that it is not known (or "all", in a filter) and stands for
 * undefined; it is drawn dashed then, a valid answer.
 */
export function Select({
  label,
  unit,
  options,
  value,
  onChange,
  unknown,
  width = 6,
  hint,
  error,
}: {
  label: string;
  unit?: string | undefined;
  options: readonly SelectOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  unknown?: string;
  width?: FieldWidth;
  hint?: ComponentChildren;
  error?: string | undefined;
}) {
  const id = useId();
  const described = hint !== undefined || error !== undefined;
  return (
    <Field id={id} label={label} unit={unit} hint={hint} error={error} width={width}>
      <select
        id={id}
        class={`in ${value === undefined && unknown !== undefined ? "in--unknown" : ""} ${error === undefined ? "" : "in--err"}`}
        value={value ?? ""}
        {...(described ? { "aria-describedby": describedBy(id) } : {})}
        {...(error === undefined ? {} : { "aria-invalid": true })}
        onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : currentTarget.value)}
      >
        {unknown !== undefined && <option value="">{unknown}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
