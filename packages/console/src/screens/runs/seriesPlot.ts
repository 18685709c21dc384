import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, numberTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricValue } from "../models/metricNames";
import { paddedDomain } from "../models/versionsPlot";

/** A metric over its steps, counted from 1, the best one marked. A metric that is not known at a step breaks the line. */
export function seriesPlot(values: readonly number[], best: number, metric: string): Draw {
  const steps = values.map((value, index) => ({ step: index + 1, value }));
  const known = values.filter(Number.isFinite);
  return (marks) => ({
    marginTop: 16,
    marginRight: 12,
    marginBottom: 34,
    marginLeft: 56,
    x: { ...AXIS, domain: [1, Math.max(2, values.length)], ticks: namedSteps(values.length), tickFormat: format.count },
    y: { ...VALUES, domain: domainOf(known), grid: true, tickFormat: numberTick },
    marks: [
      marks.line(steps, { x: "step", y: "value", stroke: "var(--text)", strokeWidth: 1.75 }),
      marks.dot(
        steps.filter((_, index) => index === best),
        { x: "step", y: "value", r: 4.5, fill: "var(--severe)", stroke: "none" },
      ),
      marks.dot(steps, {
        className: POINTS,
        x: "step",
        y: "value",
        r: 2,
        fill: "transparent",
        stroke: "none",
        title: ({ step, value }: { step: number; value: number }) =>
          say(STEP, { step: format.count(step), value: metricValue(metric, value) }),
        tip: "x",
      }),
    ],
  });
}

/** The values from the least to the greatest, with room around them where they are all the same. */
function domainOf(known: readonly number[]): [number, number] {
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? paddedDomain(known) : [low, high];
}

/** The index of the best value, the first of equals; 0 when there is none. */
export function bestStep(values: readonly number[], less: boolean): number {
  return values.reduce((best, value, index) => ((less ? value < values[best]! : value > values[best]!) ? index : best), 0);
}

/** Steps that are named on the axis: every one of a few, such as folds, else round ones. */
export function namedSteps(steps: number): number | number[] {
  return steps <= MOST_NAMED ? Array.from({ length: steps }, (_, index) => index + 1) : AXIS.ticks;
}

/** Ticks on an axis. */
const MOST_NAMED = 5;
const STEP: Text = { en: "step {step}: {value}", fr: "pas {step} : {value}" };
