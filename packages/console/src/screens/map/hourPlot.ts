import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS } from "../../design/ticks";
import { format } from "../../i18n/format";
import { weekdayName } from "./filterOptions";
import { hourCell } from "./findings";
import { classOf, type RateClasses } from "./rateClasses";
import type { HourGroup } from "./replies";

/** An hour of a day of the week; `colour` is its class of rates, 0 where there are too few accidents to say. */
export type HourCell = HourGroup & { weekday: number; hour: number; colour: number };

/** Below this no colour. */
export const MIN_COLOURED = 30;

/** Fewer accidents have their corner cut: their interval is wider than 9 points on either side. */
const FEW = 100;

/** Widths below have no room for numbers in the cells. */
const NARROW = 620;

const CORNER = 7;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => weekday);

/** Severe share by weekday and hour: coloured cells, their percent in them where there is room. */
export function hourPlot(cells: readonly HourCell[]): Draw {
  return (marks, width) => {
    const narrow = width < NARROW;
    const [marginTop, marginLeft] = [18, narrow ? 40 : 92];
    const corner = {
      // The upper right one of the cell, inside the gap of a pixel.
      dx: (width - marginLeft) / HOURS.length / 2 - 0.5,
      dy: -ROW / 2 + 0.5,
    };
    return {
      marginTop,
      marginRight: 0,
      marginBottom: 0,
      marginLeft,
      padding: 0,
      x: { ...AXIS, type: "band", domain: HOURS, axis: "top", ticks: HOURS.filter((hour) => !narrow || hour % 4 === 0) },
      y: { type: "band", domain: WEEKDAYS, axis: null },
      marks: [
        marks.axisY({ ...AXIS, className: "plot__name", tickFormat: (weekday: number) => weekdayName(weekday, narrow ? "short" : "long") }),
        marks.cell(cells, {
          className: POINTS,
          x: "hour",
          y: "weekday",
          fill: ({ colour }: HourCell) => (colour === 0 ? "var(--seq-none)" : `var(--seq-${colour})`),
          inset: 0.5,
          title: hourCell,
          tip: true,
        }),
        marks.dot(
          cells.filter(({ accidents, colour }) => accidents < FEW && colour > 0),
          { x: "hour", y: "weekday", symbol: CUT, r: CORNER, fill: "var(--page)", stroke: "none", ...corner },
        ),
        narrow
          ? null
          : [1, 2, 3, 4, 5, 6, 7].map((colour) =>
              marks.text(
                cells.filter((cell) => cell.colour === colour),
                { className: `qt${colour}`, x: "hour", y: "weekday", text: ({ share }: HourCell) => format.decimal((share ?? 0) * 100, 0) },
              ),
            ),
      ],
    };
  };
}

/** The hours whose weekday and hour are known, row by row, with the colour of their share. */
export function hourCells(groups: readonly HourGroup[], classesOf: (shares: readonly number[]) => RateClasses): [HourCell[], RateClasses] {
  const known = groups.flatMap((group) =>
    group.weekday === null || group.hour === null ? [] : [{ ...group, weekday: group.weekday, hour: group.hour }],
  );
  const classes = classesOf(known.filter(({ accidents }) => accidents >= MIN_COLOURED).map(({ share }) => share ?? 0));
  const cells = known.map((cell) => ({
    ...cell,
    colour: cell.accidents < MIN_COLOURED || cell.share === null ? 0 : classOf(classes, cell.share),
  }));
  return [cells.sort((a, b) => a.weekday - b.weekday || a.hour - b.hour), classes];
}

/** Height of a row in pixels, and of the whole. */
const ROW = 29;
export const HOUR_MAP_HEIGHT = 18 + WEEKDAYS.length * ROW;

/** The triangle that a corner is cut off with. */
const CUT = {
  draw(context: CanvasPath) {
    context.moveTo(-CORNER, 0);
    context.lineTo(0, 0);
    context.lineTo(0, CORNER);
    context.closePath();
  },
};
