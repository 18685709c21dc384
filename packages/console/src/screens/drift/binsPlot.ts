import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, percentTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { short } from "./featureWords";
import type { Distribution } from "./replies";

type Bins = Extract<Distribution, { kind: "bins" }>;

/** An interval of values with the shares of both sides. */
type Bin = { from: number; to: number; before: number; now: number };

/** Shares by interval of a number: grey bars for the reference, a teal step line with a halo for what is current. */
export function binsPlot({ edges, reference, current }: Bins): Draw {
  const bins = reference.map((before, i): Bin => ({ from: edges[i] ?? i, to: edges[i + 1] ?? i + 1, before, now: current[i] ?? 0 }));
  const outline = stepsOf(bins);
  const step = { x: "x", y: "y", strokeLinejoin: "miter" } as const;
  return (marks) => ({
    marginTop: 10,
    marginRight: 8,
    marginBottom: 26,
    marginLeft: 46,
    x: { ...AXIS, domain: [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1], tickFormat: edgeText },
    y: { ...VALUES, domain: [0, Math.max(0.01, ...reference, ...current)], grid: true, tickFormat: percentTick },
    marks: [
      marks.rectY(bins, {
        className: POINTS,
        x1: "from",
        x2: "to",
        y: "before",
        insetLeft: 0.5,
        insetRight: 0.5,
        fill: "var(--ref)",
        title: binText,
        tip: "x",
      }),
      marks.line(outline, { ...step, stroke: "var(--page)", strokeWidth: 3 }),
      marks.line(outline, { ...step, stroke: "var(--cur)", strokeWidth: 1.75 }),
      marks.ruleY([0], { stroke: "var(--line-2)" }),
    ],
  });
}

/** The outline of the current side: up, along, down, from the left edge to the right. */
export function stepsOf(bins: readonly Pick<Bin, "from" | "to" | "now">[]): { x: number; y: number }[] {
  return bins.flatMap(({ from, to, now }) => [
    { x: from, y: now },
    { x: to, y: now },
  ]);
}

function edgeText(value: number): string {
  return Number.isInteger(value) ? format.count(value) : short(value);
}

function binText({ from, to, before, now }: Bin): string {
  return `${edgeText(from)} – ${edgeText(to)}\n${format.decimal(before * 100, 1)} → ${format.percent(now, 1)}`;
}
