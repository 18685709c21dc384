import { useMemo, useState } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { locale, say, type Text } from "../../i18n/locale";
import { parallelAxes } from "./parallelAxes";
import { AXIS_WIDTH, parallelPlot } from "./parallelPlot";
import type { ComparisonReply } from "./replies";

/** A line for each run across the axes; the one under pointer or focus comes forward and is named. */
export function ParallelCoordinates({ comparison }: { comparison: ComparisonReply }) {
  const [at, setAt] = useState<number>();
  const runs = useMemo(() => comparison.runs.map(({ id }) => id), [comparison]);
  const axes = useMemo(() => parallelAxes(comparison), [comparison, locale.value]);
  const draw = useMemo(() => parallelPlot(runs, axes, at), [runs, axes, at]);
  if (axes.length < 2) return <p class="muted dense mt">{say(NONE)}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="tw" tabIndex={0} aria-label={say(LABEL)}>
        <div style={{ minWidth: axes.length * AXIS_WIDTH }}>
          <Plot label={say(LABEL)} height={280} draw={draw} />
        </div>
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
              {runs.length === 2 && (
                <svg width="12" height="12" viewBox="0 0 14 14" class="ib" aria-hidden="true">
                  <circle class={index === 0 ? "a" : "bb"} cx="7" cy="7" r={index === 0 ? 6 : 5} />
                </svg>
              )}{" "}
              {run}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const LABEL: Text = {
  en: "Runs across parameters and metrics; the table below has the numbers",
  fr: "Essais selon paramètres et métriques ; le tableau ci-dessous en a les nombres",
};
const NONE: Text = { en: "Fewer than two numbers differ between these runs.", fr: "Moins de deux nombres diffèrent entre ces essais." };
