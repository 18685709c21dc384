import { useState } from "preact/hooks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { ParallelAxis } from "./parallelAxes";

const HEIGHT = 280;
const [TOP, BOTTOM, SIDE] = [40, 240, 60];

/** A line for each run across the axes; the one under pointer or focus comes forward and is named. */
export function ParallelCoordinates({ runs, axes, width }: { runs: readonly string[]; axes: readonly ParallelAxis[]; width: number }) {
  const [at, setAt] = useState<number>();
  if (axes.length < 2) return <p class="muted dense mt">{say(NONE)}</p>;
  const wide = Math.max(width, axes.length * 96);
  const x = (index: number) => SIDE + (index * (wide - 2 * SIDE)) / (axes.length - 1);
  const y = ({ low, high, turned }: ParallelAxis, value: number) => {
    const share = (value - low) / (high - low);
    return BOTTOM - (turned ? 1 - share : share) * (BOTTOM - TOP);
  };
  const line = (run: number) =>
    axes
      .map((axis, index) => ({ index, value: axis.values[run] ?? null, axis }))
      .map(({ index, value, axis }, place, all) =>
        value === null
          ? ""
          : `${place === 0 || all[place - 1]?.value === null ? "M" : "L"}${x(index).toFixed(1)} ${y(axis, value).toFixed(1)}`,
      )
      .join("");
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="tw" tabIndex={0} aria-label={say(LABEL)}>
        <svg width={wide} height={HEIGHT} viewBox={`0 0 ${wide} ${HEIGHT}`} role="img" aria-label={say(LABEL)} class="parallel">
          {axes.map((axis, index) => (
            <g key={axis.name}>
              <path class="ax" d={`M${x(index)} ${TOP}V${BOTTOM}`} />
              <text class="mid b" x={x(index)} y={16}>
                {shortened(axis.name)}
              </text>
              <text class="tick mid" x={x(index)} y={TOP - 8}>
                {numeral(axis.turned ? axis.low : axis.high)}
              </text>
              <text class="tick mid" x={x(index)} y={BOTTOM + 16}>
                {numeral(axis.turned ? axis.high : axis.low)}
              </text>
            </g>
          ))}
          {runs.map((run, index) => (
            <path key={run} class={`parallel__run ${at === index ? "on" : ""}`} d={line(index)}>
              <title>{run}</title>
            </path>
          ))}
        </svg>
      </section>
      <ul class="chips mt">
        {runs.map((run, index) => (
          <li key={run}>
            <button
              type="button"
              class={`tag ${at === index ? "tag--on" : ""}`}
              aria-pressed={at === index}
              onClick={() => setAt(at === index ? undefined : index)}
              onFocus={() => setAt(index)}
              onPointerEnter={() => setAt(index)}
            >
              {run}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function numeral(value: number): string {
  return Number.isInteger(value) ? format.count(value) : format.decimal(value, Math.abs(value) < 0.1 ? 4 : 3);
}

function shortened(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

const LABEL: Text = {
  en: "Runs across parameters and metrics; the table below has the numbers",
  fr: "Essais selon paramètres et métriques ; le tableau ci-dessous en a les nombres",
};
const NONE: Text = { en: "Fewer than two numbers differ between these runs.", fr: "Moins de deux nombres diffèrent entre ces essais." };
