import type { ComponentChildren } from "preact";

/** Nothing there yet: why it is empty, what will fill it, and at most one action. */
export function Empty({ title, children, action }: { title: string; children?: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <svg viewBox="0 0 70 34" width="70" height="34" aria-hidden="true">
        <path d="M2 32H68" stroke="currentColor" stroke-width="1.5" />
        <path d="M6 32V20h8v-6h8V4h10v5h8v10h8v7h10v6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3" />
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
