import type { Draw } from "../../design/Plot";
import type { ColumnShape } from "./columnShape";

/** Size of the chart of a column in a row of a table, in pixels. */
export const COLUMN_SIZE = { width: 200, height: 24 };

/** Width of a bar with its gap. */
const BAR = 26;

/** The box of a column of numbers with its whiskers and its median, or the bars of its most frequent values. Without axes: the columns before it say the numbers. */
export function columnPlot(shape: Exclude<ColumnShape, { kind: "none" }>): Draw {
  return shape.kind === "box" ? boxPlot(shape) : barsPlot(shape);
}

function boxPlot({ p5, p25, p50, p75, p95 }: Extract<ColumnShape, { kind: "box" }>): Draw {
  return (marks) => ({
    margin: 0,
    x: { domain: [0, 1], inset: 2, axis: null },
    y: { axis: null },
    marks: [
      marks.ruleY([0], { x1: p5, x2: p95, stroke: "var(--text-3)", strokeWidth: 1.5 }),
      marks.barX([0], { x1: p25, x2: p75, insetTop: 6, insetBottom: 6, insetLeft: -1, insetRight: -1, fill: "var(--ref)" }),
      marks.ruleX([p50], { insetTop: 4, insetBottom: 4, stroke: "var(--text)", strokeWidth: 2 }),
    ],
  });
}

function barsPlot({ bars }: Extract<ColumnShape, { kind: "bars" }>): Draw {
  return (marks, width) => ({
    margin: 0,
    marginRight: Math.max(0, width - BAR * bars.length),
    marginBottom: 1,
    x: { type: "band", domain: bars.map(({ level }) => level), padding: 0, axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      marks.barY(bars, { x: "level", y: "share", fill: "var(--ref)", insetRight: 3 }),
      marks.ruleY([0], { stroke: "var(--line-2)", marginRight: 0, insetRight: -Math.max(0, width - BAR * bars.length) }),
    ],
  });
}
