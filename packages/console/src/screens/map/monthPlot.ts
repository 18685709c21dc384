import { POINTS } from "../../design/chartPoints";
import type { Draw, Marks } from "../../design/Plot";
import { AXIS, percentTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { monthName } from "./filterOptions";
import type { MonthPoint } from "./monthSeries";

/** A month whose share is known, with the piece of the series that it belongs to. */
export type KnownMonth = MonthPoint & { share: number; interval: [number, number]; piece: number };

/** More months than these are named by their years, and their dots are small. */
const LONG = 18;

/** Widths below have no room for the name of every month. */
const NARROW = 420;

/** Severe share by month with its 95 % band; each piece of the series is a line of its own. The month that stands out is named at its dot. */
export function monthPlot(months: readonly KnownMonth[], mean: number | null, outstanding: KnownMonth | undefined): Draw {
  return (marks, width) => {
    const last = months.at(-1)?.at ?? 1;
    const ends = [...months.flatMap(({ interval }) => interval), ...(mean === null ? [] : [mean])];
    return {
      marginTop: 28,
      marginRight: 14,
      marginBottom: 26,
      marginLeft: 44,
      x: { ...AXIS, domain: [0, Math.max(1, last)], inset: 14, ticks: namedMonths(months, width), tickFormat: nameOf(months) },
      y: { ...VALUES, domain: [Math.min(...ends), Math.max(...ends)], grid: true, tickFormat: percentTick },
      marks: [
        marks.areaY(months, {
          x: "at",
          y1: ({ interval }: KnownMonth) => interval[0],
          y2: ({ interval }: KnownMonth) => interval[1],
          z: "piece",
          fill: "var(--text-3)",
          fillOpacity: 0.16,
        }),
        mean === null ? null : marks.ruleY([mean], { className: "thr" }),
        marks.lineY(months, { x: "at", y: "share", z: "piece", stroke: "var(--text)", strokeWidth: 1.75 }),
        marks.dot(months, {
          className: POINTS,
          x: "at",
          y: "share",
          r: last > LONG ? 2 : 3.5,
          fill: "var(--text)",
          stroke: "none",
          title: monthText,
          tip: "x",
        }),
        outstanding && outstandingMarks(marks, outstanding, last),
      ],
    };
  };
}

function outstandingMarks(marks: Marks, month: KnownMonth, last: number) {
  // Beside the dot, on the side that has room.
  const side = month.at > last * 0.7 ? ({ textAnchor: "end", dx: -9 } as const) : ({ textAnchor: "start", dx: 9 } as const);
  // Legible over the line that runs on behind it.
  const label = { x: "at", y: "share", stroke: "var(--page)", strokeWidth: 4, ...side } as const;
  return [
    marks.dot([month], { x: "at", y: "share", r: 5, fill: "var(--severe)", stroke: "none" }),
    marks.text([month], { ...label, className: "plot__name b", fill: "var(--text)", dy: -20, text: monthShare }),
    marks.text([month], { ...label, className: "lbl", fill: "var(--text-2)", dy: -6, text: monthCount }),
  ];
}

/** The months of the pieces whose share is known. */
export function knownMonths(pieces: readonly (readonly MonthPoint[])[]): KnownMonth[] {
  return pieces.flatMap((months, piece) =>
    months.flatMap(({ share, interval, ...month }) => (share === null || interval === null ? [] : [{ ...month, share, interval, piece }])),
  );
}

/** Which months are named on the axis: each January of a long series, else all of them, or every second one where it is narrow. */
export function namedMonths(months: readonly KnownMonth[], width: number): number[] {
  const long = (months.at(-1)?.at ?? 0) > LONG;
  const named = months.filter(({ month }, index) => (long ? month === 1 || index === 0 : width > NARROW || index % 2 === 0));
  return named.map(({ at }) => at);
}

function nameOf(months: readonly KnownMonth[]): (at: number) => string {
  const long = (months.at(-1)?.at ?? 0) > LONG;
  const byPlace = new Map(months.map((month) => [month.at, month]));
  return (at) => {
    const month = byPlace.get(at);
    return month === undefined ? "" : long ? String(month.year) : monthName(month.month, "short");
  };
}

function monthText(month: KnownMonth): string {
  return `${monthShare(month)}\n${monthCount(month)}`;
}

function monthShare({ month, year, share }: KnownMonth): string {
  return say(SHARE, { month: `${monthName(month)} ${year}`, share: format.percent(share, 1) });
}

function monthCount({ severe, accidents }: KnownMonth): string {
  return say(COUNT, { severe: format.count(severe), accidents: format.count(accidents) });
}

const SHARE: Text = { en: "{month}: {share}", fr: "{month} : {share}" };
const COUNT: Text = { en: "{severe} of {accidents}", fr: "{severe} sur {accidents}" };
