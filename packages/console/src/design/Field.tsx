import type { ComponentChildren } from "preact";

/** Columns of six that a field takes in a form (`.fields`); on a phone all, or half where `keep` is set. */
export type FieldWidth = 2 | 3 | 4 | 6;

/**
 * One field of a form: label with its unit, the control, and below it what is wrong or else a hint. The control has `id`, and
 * `aria-describedby` of `describedBy(id)`, so that help and error are read with it.
 */
export function Field({
  id,
  label,
  unit,
  hint,
  error,
  width = 6,
  keep,
  children,
}: {
  id: string;
  label: string;
  unit?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  width?: FieldWidth;
  keep?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={`f ${width === 6 ? "" : `f--${width}`} ${keep ? "f--keep" : ""}`}>
      <label for={id}>
        {label}
        {unit !== undefined && <span>{unit}</span>}
      </label>
      {children}
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}

/** What stands below a control: its error if there is one, else its hint. */
export function FieldNote({ id, hint, error }: { id: string; hint?: ComponentChildren; error?: string | undefined }) {
  if (error !== undefined) {
    return (
      <p class="err" id={describedBy(id)}>
        {error}
      </p>
    );
  }
  return hint === undefined ? null : (
    <p class="hint" id={describedBy(id)}>
      {hint}
    </p>
  );
}

/** Id of the text below a control. */
export function describedBy(id: string): string {
  return `${id}-note`;
}
