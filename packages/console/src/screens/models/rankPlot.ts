import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { unitFrame } from "../../design/unitFrame";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

/** What a threshold reaches on both axes, shares between 0 and 1. */
export type RankPoint = { threshold: number; x: number; y: number };

/** A curve over all thresholds, the one in use ringed. `diagonal` draws what guessing would reach. */
export function rankPlot(points: readonly RankPoint[], threshold: number, diagonal: boolean): Draw {
  const used = usedPoint(points, threshold);
  return (marks) => ({
    ...unitFrame((share) => format.decimal(share, share === 0.5 ? 1 : 0)),
    marks: [
      diagonal ? marks.line(DIAGONAL, { stroke: "var(--line-2)" }) : null,
      marks.line(points, { x: "x", y: "y", stroke: "var(--text)", strokeWidth: 1.75 }),
      used && marks.dot([used], { x: "x", y: "y", r: 5, fill: "var(--surface)", stroke: "var(--text)", strokeWidth: 1.5 }),
      marks.dot(points, { className: POINTS, x: "x", y: "y", r: 2, fill: "transparent", stroke: "none", title: pointText, tip: true }),
    ],
  });
}

/** The point that a threshold stands at: what is scored at it or above alarms. Points are in the order of falling thresholds. */
export function usedPoint(points: readonly RankPoint[], threshold: number): RankPoint | undefined {
  return points.findLast((point) => point.threshold >= threshold);
}

function pointText({ threshold, x, y }: RankPoint): string {
  return say(POINT, { x: format.metric(x), y: format.metric(y), threshold: format.metric(Math.min(1, threshold)) });
}

const DIAGONAL: readonly [number, number][] = [
  [0, 0],
  [1, 1],
];
const POINT: Text = { en: "{y} at {x}\nthreshold {threshold}", fr: "{y} pour {x}\nseuil {threshold}" };
