import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { DatasetSummary } from "./datasets";

type Version = Pick<DatasetSummary, "id" | "createdAt" | "checks">;

const MARGIN = { marginTop: 8, marginRight: 8, marginBottom: 36, marginLeft: 36 };

/** Widths of a bar with its gap, in pixels: never more than the first, and the second has room for its day. */
const WIDEST = 72;
const NAMED = 60;

const OUTCOMES = [
  { of: "fail", fill: "var(--danger)" },
  { of: "warn", fill: "var(--warn)" },
  { of: "pass", fill: "var(--ref)" },
] as const;

/** Checks of each version, stacked: failed at the bottom, then warned, then passed. */
export function checksPlot(versions: readonly Version[]): Draw {
  const most = Math.max(1, ...versions.map(({ checks: { pass, warn, fail } }) => pass + warn + fail));
  const days = new Map(versions.map(({ id, createdAt }) => [id, createdAt]));
  const stacks = versions.flatMap((version) => stackOf(version));
  return (marks, width) => {
    const room = width - MARGIN.marginLeft - MARGIN.marginRight;
    const step = Math.min(WIDEST, room / versions.length);
    const free = Math.max(0, room - step * versions.length);
    return {
      ...MARGIN,
      marginRight: MARGIN.marginRight + free,
      x: {
        ...AXIS,
        type: "band",
        domain: versions.map(({ id }) => id),
        padding: Math.min(0.5, 6 / step),
        axis: step >= NAMED ? "bottom" : null,
        tickFormat: (id: string) => format.date(days.get(id) ?? "").replace(/ \d{4}$/, ""),
      },
      y: { ...AXIS, domain: [0, most], ticks: [0, most], tickFormat: format.count },
      marks: [
        marks.ruleY([most], { stroke: "var(--line)", insetRight: -free }),
        marks.barY(stacks, {
          className: POINTS,
          x: "id",
          y1: "from",
          y2: "to",
          fill: "fill",
          title: ({ version }: Stack) => versionText(version),
          tip: true,
        }),
        marks.ruleY([0], { stroke: "var(--line-2)", insetRight: -free }),
      ],
    };
  };
}

type Stack = { id: string; from: number; to: number; fill: string; version: Version };

/** The parts of a bar that have any checks, from the floor up. */
export function stackOf(version: Version): Stack[] {
  let floor = 0;
  return OUTCOMES.flatMap(({ of, fill }) => {
    const from = floor;
    floor += version.checks[of];
    return floor > from ? [{ id: version.id, from, to: floor, fill, version }] : [];
  });
}

function versionText({ createdAt, checks: { pass, warn, fail } }: Version): string {
  return say(VERSION, { when: format.moment(createdAt), pass, warn, fail });
}

const VERSION: Text = {
  en: "{when}\n{fail} failed, {warn} warned, {pass} passed",
  fr: "{when}\n{fail} en échec, {warn} en alerte, {pass} réussis",
};
