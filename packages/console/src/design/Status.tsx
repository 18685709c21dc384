import type { JSX } from "preact";

/** State of the system: a shape for each, so that colour is never alone. */
export type State = "ok" | "warn" | "danger" | "run" | "idle" | "cached";

const SHAPES: Readonly<Record<State, JSX.Element>> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path d="M3.8 7.3l2.2 2.2 4.2-4.6" fill="none" stroke="var(--surface)" stroke-width="1.7" />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8L13.7 13H.3z" fill="currentColor" />
      <path d="M7 5v4M7 10.3v1.5" stroke="var(--surface)" stroke-width="1.5" />
    </>
  ),
  danger: (
    <>
      <rect x=".5" y=".5" width="13" height="13" fill="currentColor" />
      <path d="M4 4l6 6M10 4l-6 6" stroke="var(--surface)" stroke-width="1.7" />
    </>
  ),
  run: (
    <>
      <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M7 1.2a5.8 5.8 0 010 11.6z" fill="currentColor" />
    </>
  ),
  idle: <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" stroke-width="1.6" />,
  cached: (
    <>
      <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M5.4 4.6v4.8M8.6 4.6v4.8" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
};

/** The glyph of a state, 14 by 14. */
export function Glyph({ state }: { state: State }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/** A state as glyph and word. */
export function Status({ state, children }: { state: State; children: preact.ComponentChildren }) {
  return (
    <span class={`st st--${state === "cached" ? "idle" : state}`}>
      <Glyph state={state} />
      {children}
    </span>
  );
}
