import type { ComponentChildren } from "preact";

/** A notice: what happened in bold, then what is kept and what to do. */
export function Note({
  kind,
  title,
  children,
  live,
}: {
  kind: "ok" | "info" | "warn" | "danger";
  title: string;
  children?: ComponentChildren;
  live?: boolean;
}) {
  return (
    <div class={`note note--${kind}`} {...(live ? { role: kind === "danger" ? "alert" : "status" } : {})}>
      <b>{title}</b>
      {children}
    </div>
  );
}
