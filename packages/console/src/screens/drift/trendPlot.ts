import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, percentTick } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { TrendPoint } from "./replies";

/** A check with its place among those shown. */
export type ShownCheck = TrendPoint & { place: number };

/** Share of drifted features from which on it is an alarm. */
const ALARM_SHARE = 0.5;

/** Width that a check and the name of a day take, in pixels. */
const CHECK = 26;
const NAME = 80;

/** More checks than this are not labelled with their counts: they stand in the list. */
const MOST_LABELLED = 16;

const LEFT = 46;

/** The last checks that there is room for; never fewer than six. */
export function shownChecks(points: readonly TrendPoint[], width: number): ShownCheck[] {
  return points.slice(-Math.max(6, Math.floor((width - LEFT) / CHECK))).map((point, place) => ({ ...point, place }));
}

/** Checks over time: a stem for each, the one at `at` larger, promotions as triangles before it, the alarm dashed. */
export function trendPlot(points: readonly TrendPoint[], at: string): Draw {
  return (marks, width) => {
    const shown = shownChecks(points, width);
    const every = Math.max(1, Math.ceil(shown.length / Math.max(2, (width - LEFT) / NAME)));
    const promoted = shown.filter((check) => check.promoted !== undefined);
    const before = ({ place }: ShownCheck) => place - 0.5;
    const labelled = (current: boolean) =>
      shown.filter((check) => (check.at === at) === current && (current || shown.length <= MOST_LABELLED));
    return {
      marginTop: 26,
      marginRight: 0,
      marginBottom: 40,
      marginLeft: LEFT,
      x: {
        ...AXIS,
        domain: [0, Math.max(1, shown.length - 1)],
        inset: 26,
        ticks: shown.filter(({ place }) => place % every === 0).map(({ place }) => place),
        tickFormat: (place: number) => dayOrTime(shown, place),
      },
      y: { ...AXIS, domain: [0, 1], ticks: [0, ALARM_SHARE, 1], grid: true, tickFormat: percentTick },
      marks: [
        marks.ruleY([ALARM_SHARE], { className: "thr" }),
        marks.ruleX(promoted, { x: before, y1: 0, y2: 0.97, stroke: "var(--text-3)" }),
        marks.dot(promoted, { x: before, y: 1, dy: -1, symbol: "triangle", rotate: 180, r: 4, fill: "var(--text-2)", stroke: "none" }),
        marks.text(promoted, {
          className: "lbl",
          x: before,
          y: 1,
          dx: 8,
          textAnchor: "start",
          text: (check: ShownCheck) => `v${check.promoted}`,
        }),
        [false, true].map((current) =>
          marks.ruleX(
            shown.filter((check) => (check.at === at) === current),
            { x: "place", y1: 0, y2: "score", stroke: "var(--cur)", strokeWidth: current ? 3 : 1.5 },
          ),
        ),
        marks.text([ALARM_SHARE], {
          className: "lbl",
          frameAnchor: "right",
          y: [ALARM_SHARE],
          textAnchor: "end",
          dy: -10,
          text: [say(ALARM)],
          // Legible over a stem.
          fill: "var(--text-2)",
          stroke: "var(--page)",
          strokeWidth: 3,
        }),
        marks.dot(shown, {
          className: POINTS,
          x: "place",
          y: "score",
          r: { value: (check: ShownCheck) => (check.at === at ? 6 : 4.5), scale: null },
          fill: (check: ShownCheck) => (check.verdict === "not-enough-data" ? "var(--surface)" : "var(--cur)"),
          stroke: (check: ShownCheck) => (check.verdict === "not-enough-data" ? "var(--text)" : "none"),
          sort: null,
          title: ({ at: when, drifted, tested }: ShownCheck) => say(POINT, { when: format.moment(when), drifted, tested }),
          tip: "x",
        }),
        [false, true].map((current) =>
          marks.text(labelled(current), { className: current ? "b" : "lbl", x: "place", y: "score", dy: -13, text: "drifted" }),
        ),
      ],
    };
  };
}

/** Checks of one day are told apart by their time, others by their day. */
export function dayOrTime(shown: readonly ShownCheck[], place: number): string {
  const check = shown[place];
  if (!check) return "";
  const days = new Set(shown.map(({ at }) => at.slice(0, 10)));
  return shown.length > 1 && days.size === 1 ? format.time(check.at) : format.date(check.at).replace(/ \d{4}$/, "");
}

const ALARM: Text = { en: "alarm: half", fr: "alarme : la moitié" };
const POINT: Text = { en: "{when}\n{drifted} of {tested} drifted", fr: "{when}\n{drifted} dérivées sur {tested}" };
