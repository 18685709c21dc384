import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, percentTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ranked, shortCell, zoneName } from "./findings";
import type { Zone } from "./replies";
import { zoneSentence } from "./zoneSentence";

const ROW = 23;
const TOP = 34;
const HIGHEST = 18;
const LOWEST = 8;

/** The row between the highest and the lowest, which belongs to no zone. */
const GAP = "";

/** What is ranked, and what all of them together have. */
export type Ranking = {
  high: readonly Zone[];
  low: readonly Zone[];
  mean: number | null;
  meanLabel: string;
  /** What codes stand beside the names: those of departments, or those of hexagons, which are longer. */
  codes: "department" | "cell" | undefined;
};

/** Room that codes take beside a name, in pixels, and the widest that names and codes together are. */
const CODES = { department: { room: 30, widest: 152 }, cell: { room: 64, widest: 190 }, none: { room: 8, widest: 152 } } as const;

/** The zones with enough accidents, highest shrunk rate first: all of them, or the ends where they are too many for a page. */
export function zoneEnds(zones: readonly Zone[]): Pick<Ranking, "high" | "low"> {
  const order = ranked(zones);
  return order.length > HIGHEST + LOWEST ? { high: order.slice(0, HIGHEST), low: order.slice(-LOWEST) } : { high: order, low: [] };
}

/** Height of the chart in pixels. */
export function zoneHeight({ high, low }: Pick<Ranking, "high" | "low">): number {
  return TOP + (high.length + low.length + (low.length > 0 ? 1 : 0)) * ROW + 6;
}

/** Shrunk rates as filled dots, observed ones as rings, lines their 95 % intervals, that of all dashed and named between the two ends. */
export function zonePlot({ high, low, mean, meanLabel, codes }: Ranking): Draw {
  return (marks, width) => {
    const shown = [...high, ...low];
    const names = new Map(shown.map((each) => [each.zone, zoneName(each)]));
    const { room, widest } = CODES[codes ?? "none"];
    const marginLeft = Math.min(widest, Math.round(width * (codes === "cell" ? 0.42 : 0.34)));
    const most = Math.min(1, Math.max(0.02, ...shown.map(({ interval }) => interval[1])));
    return {
      marginTop: TOP,
      marginRight: 70,
      marginBottom: 6,
      marginLeft,
      x: { ...shares(most), axis: "top", grid: true, tickFormat: percentTick },
      y: {
        type: "band",
        domain: [...high.map(({ zone }) => zone), ...(low.length > 0 ? [GAP] : []), ...low.map(({ zone }) => zone)],
        axis: null,
      },
      marks: [
        marks.axisY({
          ...AXIS,
          className: "plot__name",
          tickFormat: (zone: string) => names.get(zone) ?? "",
          tickPadding: room,
          lineWidth: (marginLeft - room) / 12,
          textOverflow: "ellipsis-end",
        }),
        codes === undefined ? null : marks.axisY({ ...AXIS, tickPadding: 8, tickFormat: shortCell }),
        mean === null ? null : marks.ruleX([mean], { className: "thr" }),
        mean === null || low.length === 0
          ? null
          : marks.text([meanLabel], { className: "lbl", x: [mean], y: [GAP], text: [meanLabel], textAnchor: "start", dx: 4 }),
        marks.ruleY(shown, {
          y: "zone",
          x1: ({ interval }: Zone) => interval[0],
          x2: ({ interval }: Zone) => interval[1],
          stroke: "var(--text-2)",
          strokeWidth: 1.5,
        }),
        marks.dot(shown, { x: "share", y: "zone", r: 4.5, fill: "var(--surface)", stroke: "var(--text)", strokeWidth: 1.5 }),
        marks.dot(shown, {
          className: POINTS,
          x: "shrunk",
          y: "zone",
          r: 4,
          fill: "var(--severe)",
          stroke: "none",
          title: (each: Zone) => zoneSentence(zoneName(each), each, "rate"),
          tip: "y",
        }),
        countsAtRight(marks, shown),
        marks.text([0], { className: "plot__tick", frameAnchor: "top-right", textAnchor: "end", dx: 70, dy: -28, text: [say(ACCIDENTS)] }),
      ],
    };
  };
}

/** Quarters of all accidents where shares reach far, else round steps. */
function shares(most: number) {
  return most > 0.6 ? { ...AXIS, domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] } : { ...VALUES, domain: [0, most] };
}

function countsAtRight(marks: Parameters<Draw>[0], zones: readonly Zone[]) {
  return marks.text(zones, {
    className: "plot__tick",
    y: "zone",
    frameAnchor: "right",
    textAnchor: "end",
    dx: 70,
    text: ({ accidents }: Zone) => format.count(accidents),
  });
}

const ACCIDENTS: Text = { en: "accidents", fr: "accidents" };
