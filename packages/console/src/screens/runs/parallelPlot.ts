import type { Draw } from "../../design/Plot";
import { AXIS } from "../../design/ticks";
import { format } from "../../i18n/format";
import type { ParallelAxis } from "./parallelAxes";

/** Where a run stands on an axis: its share of the way up, null where it has no value. */
export type ParallelPoint = { run: number; axis: number; share: number | null };

/** Width that an axis takes at least, in pixels. */
export const AXIS_WIDTH = 96;

/** Names longer than this run into each other. */
const NAME = 14;

/** A line for each run across the axes, broken where it has no value; the run `at` comes forward. The ends of the axes have their values. */
export function parallelPlot(runs: readonly string[], axes: readonly ParallelAxis[], at: number | undefined): Draw {
  const points = parallelPoints(runs.length, axes);
  const places = axes.map((_, axis) => axis);
  const tick = { x: (axis: number) => axis, className: "plot__tick" };
  return (marks) => ({
    marginTop: 40,
    marginRight: 60,
    marginBottom: 40,
    marginLeft: 60,
    x: { ...AXIS, domain: [0, axes.length - 1], axis: null },
    y: { ...AXIS, domain: [0, 1], axis: null },
    marks: [
      marks.ruleX(places, { stroke: "var(--line-2)" }),
      marks.text(places, {
        x: (axis: number) => axis,
        className: "plot__name b",
        frameAnchor: "top",
        dy: -29,
        text: (axis: number) => shortened(axes[axis]!.name),
      }),
      marks.text(places, { ...tick, frameAnchor: "top", dy: -13, text: (axis: number) => numeral(endsOf(axes[axis]!).top) }),
      marks.text(places, { ...tick, frameAnchor: "bottom", dy: 13, text: (axis: number) => numeral(endsOf(axes[axis]!).bottom) }),
      marks.line(
        points.filter(({ run }) => run !== at),
        {
          x: "axis",
          y: "share",
          z: "run",
          stroke: "var(--ref-ink)",
          strokeWidth: 1.5,
          strokeOpacity: 0.75,
          title: ({ run }: ParallelPoint) => runs[run],
        },
      ),
      marks.line(
        points.filter(({ run }) => run === at),
        { x: "axis", y: "share", z: "run", stroke: "var(--accent)", strokeWidth: 3, title: ({ run }: ParallelPoint) => runs[run] },
      ),
    ],
  });
}

/** All runs on all axes: 0 at the bottom, 1 at the top, which an axis that is turned has for its least. */
export function parallelPoints(runs: number, axes: readonly ParallelAxis[]): ParallelPoint[] {
  return Array.from({ length: runs }, (_, run) => run).flatMap((run) =>
    axes.map(({ values, low, high, turned }, axis) => {
      const value = values[run] ?? null;
      const share = value === null ? null : (value - low) / (high - low);
      return { run, axis, share: share !== null && turned ? 1 - share : share };
    }),
  );
}

function endsOf({ low, high, turned }: ParallelAxis): { top: number; bottom: number } {
  return turned ? { top: low, bottom: high } : { top: high, bottom: low };
}

function numeral(value: number): string {
  return Number.isInteger(value) ? format.count(value) : format.decimal(value, Math.abs(value) < 0.1 ? 4 : 3);
}

function shortened(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
}
