import type { ComponentChildren } from "preact";

/** One figure: its name, the value, and a line of what it means or of which time it is. */
export type KeyFigure = { name: string; value: ComponentChildren; meaning?: ComponentChildren };

/** Three to six figures in one ruled row, never tiles. */
export function KeyFigures({ figures, wide = true }: { figures: readonly KeyFigure[]; wide?: boolean }) {
  return (
    <dl class={`keys ${wide ? "c12" : ""}`}>
      {figures.map(({ name, value, meaning }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {meaning !== undefined && <dd class="kp">{meaning}</dd>}
        </div>
      ))}
    </dl>
  );
}
