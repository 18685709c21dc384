import { useEffect, useId, useRef, useState } from "preact/hooks";
import { say, type Text } from "../i18n/locale";

export type TokenOption = { value: string; label: string };

/**
 * A word of a sentence that is a filter: it reads as part of the sentence (`text`), is filled when something is chosen, and opens to a list.
 * Several values may be chosen unless `single`; none means all. Goes inside `<p class="sentence">` as one of its words.
 */
export function FilterToken({
  label,
  text,
  options,
  chosen,
  onChange,
  single,
}: {
  /** What is chosen here, for screen readers and as the head of the list: "Month". */
  label: string;
  text: string;
  options: readonly TokenOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  single?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLInputElement>("input:checked, input")?.focus();
    // A press on a word of the list gives the focus to what is around it, which is not outside.
    const outside = ({ target }: Event) => {
      const at = target as Node;
      if (!box.current?.contains(at) && !at.contains(box.current)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (value: string) => {
    if (single) {
      onChange([value]);
      close();
      return;
    }
    const left = chosen.filter((each) => each !== value);
    onChange(
      left.length < chosen.length ? left : options.map((option) => option.value).filter((each) => each === value || chosen.includes(each)),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from wherever the focus is in it
    <span class="token" ref={box} onKeyDown={({ key }) => open && key === "Escape" && close()}>
      <button
        ref={button}
        type="button"
        class={`tok ${chosen.length > 0 ? "tok--set" : ""}`}
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${label}: ${text}`}
        onClick={() => setOpen(!open)}
      >
        {text}
      </button>
      {open && (
        <fieldset class="token__list" id={id}>
          <legend class="vh">{label}</legend>
          {!single && (
            <label>
              <input type="checkbox" checked={chosen.length === 0} onChange={() => onChange([])} />
              {say(ALL)}
            </label>
          )}
          {options.map((option) => (
            <label key={option.value}>
              <input
                type={single ? "radio" : "checkbox"}
                name={id}
                checked={chosen.includes(option.value)}
                onChange={() => choose(option.value)}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      )}
    </span>
  );
}

const ALL: Text = { en: "All", fr: "Tous" };
