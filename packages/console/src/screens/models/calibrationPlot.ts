import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { unitFrame } from "../../design/unitFrame";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";

type Tenth = Curves["calibration"][number];

/** Observed share by predicted probability, in percent: a dot with its interval for each tenth; on the diagonal both are the same. */
export function calibrationPlot(tenths: readonly Tenth[]): Draw {
  return (marks) => ({
    ...unitFrame((share) => format.decimal(share * 100, 0)),
    marks: [
      marks.line(DIAGONAL, { stroke: "var(--line-2)" }),
      marks.line(tenths, { x: "meanProbability", y: "severeShare", stroke: "var(--text)", strokeWidth: 1.75 }),
      marks.ruleX(tenths, {
        x: "meanProbability",
        y1: ({ interval }: Tenth) => interval[0],
        y2: ({ interval }: Tenth) => interval[1],
        stroke: "var(--text-2)",
        strokeWidth: 1.5,
      }),
      marks.dot(tenths, {
        className: POINTS,
        x: "meanProbability",
        y: "severeShare",
        r: 4,
        fill: "var(--text)",
        stroke: "none",
        title: tenthText,
        tip: "x",
      }),
    ],
  });
}

function tenthText({ meanProbability, severeShare, interval: [low, high], rows }: Tenth): string {
  return say(POINT, {
    said: format.percent(meanProbability, 1),
    seen: format.percent(severeShare, 1),
    low: format.decimal(low * 100, 1),
    high: format.decimal(high * 100, 1),
    rows: format.count(rows),
  });
}

const DIAGONAL: readonly [number, number][] = [
  [0, 0],
  [1, 1],
];
const POINT: Text = {
  en: "said {said}, seen {seen}\n{low} to {high}, {rows} accidents",
  fr: "dit {said}, vu {seen}\n{low} à {high}, {rows} accidents",
};
