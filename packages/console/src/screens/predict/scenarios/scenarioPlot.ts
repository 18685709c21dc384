import type { Draw } from "../../../design/Plot";
import { AXIS } from "../../../design/ticks";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";

/** Two probabilities and the threshold that they are held against. */
export type Scenarios = { a: number; b: number; threshold: number };

/** Room on either side of the scale, where the marks of 0 and 1 lie, in pixels. */
export const SCENARIO_MARGIN = 12;

/** Room that a label takes beside its mark. */
const LABEL_WIDTH = 60;

/** Marks nearer to each other than this have no arrow between them. */
const FAR = 40;

/** Two probabilities on one scale, an arrow from A to B over the threshold; what lies above it is tinted. */
export function scenarioPlot({ a, b, threshold }: Scenarios): Draw {
  return (marks, width) => {
    const sides = labelSides({ a, b }, width);
    const near = Math.abs(b - a) * (width - 2 * SCENARIO_MARGIN) < LABEL_WIDTH;
    const tick = { ...AXIS, tickSize: 4, tickPadding: 4, stroke: "var(--line-2)" };
    const label = (name: string, share: number, other: number, side: "left" | "right") =>
      marks.text([`${name} ${format.percent(share)}`], {
        className: "plot__name b",
        x: [share],
        y: [MIDDLE],
        text: [`${name} ${format.percent(share)}`],
        textAnchor: side === "left" ? "end" : "start",
        dx: side === "left" ? -12 : 12,
        // Over the arrow where it had to turn towards the other.
        dy: (side === "right") === other > share ? -14 : 0,
      });
    const far = Math.abs(b - a) * (width - 2 * SCENARIO_MARGIN) > FAR;
    return {
      marginTop: 24,
      marginRight: SCENARIO_MARGIN,
      marginBottom: 28,
      marginLeft: SCENARIO_MARGIN,
      x: { ...AXIS, domain: [0, 1], axis: null },
      y: { ...AXIS, domain: [0, 1], axis: null },
      marks: [
        marks.rect([threshold], { className: "zone", x1: [threshold], x2: [1], y1: [0], y2: [1] }),
        marks.ruleY([0], { stroke: "var(--line-2)" }),
        marks.axisX(TICKS, { ...tick, tickFormat: (share: number) => (share === 1 ? "" : format.decimal(share * 100, 0)) }),
        // With its unit it would not fit below its tick.
        marks.text([1], {
          className: "plot__tick",
          x: [1],
          frameAnchor: "bottom",
          lineAnchor: "top",
          textAnchor: "end",
          dx: SCENARIO_MARGIN,
          dy: 8,
          text: [format.percent(1)],
        }),
        marks.ruleX([threshold], { className: "thr", insetTop: -12 }),
        marks.text([threshold], {
          className: "lbl",
          x: [threshold],
          y: [1],
          text: [say(THRESHOLD, { threshold: format.percent(threshold) })],
          textAnchor: threshold > 0.6 ? "end" : "start",
          dx: threshold > 0.6 ? -5 : 5,
          dy: -8,
        }),
        far
          ? marks.arrow([a], {
              x1: [a],
              x2: [b],
              y1: [MIDDLE],
              y2: [MIDDLE],
              inset: 9,
              headLength: 5,
              stroke: "var(--text-2)",
              strokeWidth: 1.5,
            })
          : null,
        marks.dot([a], { x: [a], y: [MIDDLE], r: 7, className: "a" }),
        marks.dot([b], { x: [b], y: [MIDDLE], r: 6, className: "bb" }),
        near ? together(marks, { a, b }, width) : [label("A", a, b, sides.a), label("B", b, a, sides.b)],
      ],
    };
  };
}

/** One label for two marks that lie too near to each other for two. */
function together(marks: Parameters<Draw>[0], { a, b }: { a: number; b: number }, width: number) {
  const text = togetherText({ a, b });
  const beyond = Math.max(a, b) * (width - 2 * SCENARIO_MARGIN) > width - 2 * LABEL_WIDTH - 2 * SCENARIO_MARGIN;
  return marks.text([text], {
    className: "plot__name b",
    x: [beyond ? Math.min(a, b) : Math.max(a, b)],
    y: [MIDDLE],
    text: [text],
    textAnchor: beyond ? "end" : "start",
    dx: beyond ? -12 : 12,
  });
}

/** What one label says of both: their percents, or the one that they share. */
export function togetherText({ a, b }: { a: number; b: number }): string {
  const [inA, inB] = [format.percent(a), format.percent(b)];
  return inA === inB ? say(BOTH, { p: inA }) : `A ${inA}, B ${inB}`;
}

/** Each label stands beside its mark, away from the other one unless the edge is near. */
export function labelSides({ a, b }: { a: number; b: number }, width: number): { a: "left" | "right"; b: "left" | "right" } {
  const x = (share: number) => SCENARIO_MARGIN + share * (width - 2 * SCENARIO_MARGIN);
  const side = (share: number, before: boolean) => ((before ? x(share) > LABEL_WIDTH : x(share) > width - LABEL_WIDTH) ? "left" : "right");
  return { a: side(a, b >= a), b: side(b, b < a) };
}

/** Half way up, where both stand. */
const MIDDLE = 0.5;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const BOTH: Text = { en: "A and B {p}", fr: "A et B {p}" };
const THRESHOLD: Text = { en: "threshold {threshold}", fr: "seuil {threshold}" };
