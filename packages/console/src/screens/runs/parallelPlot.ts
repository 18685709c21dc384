import type { Draw } from "../../design/Plot";
import { AXIS } from "../../design/ticks";
import { format } from "../../i18n/format";
import { digitsApart } from "./digitsApart";
import type { ParallelAxis } from "./parallelAxes";

/** Where a run stands on an axis: its share of the way up, null where it has no value. */
export type ParallelPoint = { run: number; axis: number; share: number | null };

/** Width that an axis takes at least, in pixels. */
export const AXIS_WIDTH = 96;

/** Letters of a name that stand in a line above an axis. */
const NAME = 15;

/** So few runs are told apart by how they are drawn, the first filled, the second ringed. */
const FEW = 2;

/** A line for each run across the axes, broken where it has no value; the run `at` comes forward. The ends of the axes have their values. */
export function parallelPlot(runs: readonly string[], axes: readonly ParallelAxis[], at: number | undefined): Draw {
  const points = parallelPoints(runs.length, axes);
  const places = axes.map((_, axis) => axis);
  const tick = { x: (axis: number) => axis, className: "plot__tick" };
  return (marks) => ({
    marginTop: 62,
    marginRight: 60,
    marginBottom: 46,
    marginLeft: 60,
    x: { ...AXIS, domain: [0, axes.length - 1], axis: null },
    y: { ...AXIS, domain: [0, 1], axis: null },
    marks: [
      marks.ruleX(places, { stroke: "var(--line-2)" }),
      marks.text(places, {
        x: (axis: number) => axis,
        className: "plot__name b",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -28,
        text: (axis: number) => lines(axes[axis]!.name),
      }),
      marks.text(places, { ...tick, frameAnchor: "top", dy: -19, text: (axis: number) => endsOf(axes[axis]!).top }),
      marks.text(places, { ...tick, frameAnchor: "bottom", dy: 19, text: (axis: number) => endsOf(axes[axis]!).bottom }),
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
      runs.length > FEW
        ? null
        : [0, 1].map((run) =>
            marks.dot(
              points.filter((point) => point.run === run),
              { x: "axis", y: "share", r: 4.5, className: run === 0 ? "a" : "bb" },
            ),
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

/** What stands at the ends of an axis, with as many digits as tell them apart. */
function endsOf({ low, high, turned }: ParallelAxis): { top: string; bottom: string } {
  const digits = Number.isInteger(low) && Number.isInteger(high) ? 0 : digitsApart([low, high]);
  const [least, most] = [format.decimal(low, digits), format.decimal(high, digits)];
  return turned ? { top: least, bottom: most } : { top: most, bottom: least };
}

/** In two lines where it is too long for one. */
function lines(name: string): string {
  if (name.length <= NAME) return name;
  const words = name.split(" ");
  const first = words.slice(0, Math.ceil(words.length / 2)).join(" ");
  const rest = words.slice(Math.ceil(words.length / 2)).join(" ");
  return [first, rest]
    .filter((line) => line !== "")
    .map(shortened)
    .join("\n");
}

function shortened(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
}
