import type { ComponentChildren } from "preact";

/** Long work: what it is, how much of how much in words, the bar, and below it what may be done meanwhile. Without `done` it only says that it goes on. */
export function Progress({
  name,
  count,
  done,
  of = 1,
  children,
}: {
  name: string;
  count?: string;
  done?: number | undefined;
  of?: number;
  children?: ComponentChildren;
}) {
  return (
    <div class="block">
      <h3>
        {name} {count !== undefined && <span>{count}</span>}
      </h3>
      <progress class="progress" aria-label={name} max={of} {...(done === undefined ? {} : { value: done })} />
      {children !== undefined && <p class="hint">{children}</p>}
    </div>
  );
}
