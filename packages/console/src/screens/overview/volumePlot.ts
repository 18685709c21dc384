import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Hour } from "./hourly";

/** Hours from one that is named on the axis to the next. */
const NAMED = 6;

/** What was counted, an upright bar for each hour; the axis has the least and the most. */
export function volumePlot(hours: readonly Hour[]): Draw {
  const most = Math.max(1, ...hours.map(({ count }) => count));
  return (marks) => ({
    marginTop: 18,
    marginRight: 0,
    marginBottom: 22,
    marginLeft: 34,
    x: {
      ...AXIS,
      type: "band",
      domain: hours.map(({ at }) => at),
      padding: 0,
      ticks: hours.filter((_, index) => index % NAMED === 0).map(({ at }) => at),
      tickFormat: timeOf,
    },
    y: { ...AXIS, domain: [0, most], ticks: [0, most], grid: true, tickFormat: format.count },
    marks: [
      marks.barY(hours, {
        className: POINTS,
        x: "at",
        y: "count",
        fill: "var(--text-2)",
        inset: 0,
        insetLeft: 1,
        insetRight: 1,
        title: ({ at, count }: Hour) => say(HOUR, { time: timeOf(at), n: format.count(count) }),
        tip: "x",
      }),
    ],
  });
}

/** The time of an instant, in milliseconds since 1970. */
export function timeOf(at: number): string {
  return format.time(new Date(at).toISOString());
}

const HOUR: Text = { en: "from {time}: {n}", fr: "à partir de {time} : {n}" };
