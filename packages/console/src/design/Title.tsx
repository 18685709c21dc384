import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

/** The head of a screen: its finding as the title, what it is about below, what can be done at the right. */
export function Title({ children, about, actions }: { children: string; about?: ComponentChildren; actions?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${children} · Vigie`;
  }, [children]);
  return (
    <header class="title">
      <h1>{children}</h1>
      {about !== undefined && <p>{about}</p>}
      {actions !== undefined && <div class="acts">{actions}</div>}
    </header>
  );
}
