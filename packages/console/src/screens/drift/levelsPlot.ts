import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, percentTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import type { Distribution } from "./replies";

type Levels = Extract<Distribution, { kind: "levels" }>;
type Level = { code: string; label: string; before: number; now: number };

const ROW = 34;
const TOP = 16;

/** Width that is left for the numbers of a level, in pixels. */
const NUMBERS = 150;

/** Height of the chart in pixels. */
export function levelsHeight(levels: number): number {
  return TOP + levels * ROW;
}

/** Share of each level of a feature: a grey bar for the reference, an outlined teal one below it for what is current. */
export function levelsPlot({ levels, reference, current }: Levels): Draw {
  return (marks, width) => {
    const rows: Level[] = levels.map(({ code, label }, index) => ({
      code: String(code),
      label: label[locale.value],
      before: reference[index] ?? 0,
      now: current[index] ?? 0,
    }));
    const labels = new Map(rows.map(({ code, label }) => [code, label]));
    const marginLeft = Math.min(170, Math.round(width * 0.3));
    const right = { frameAnchor: "right", textAnchor: "end", y: "code" } as const;
    return {
      marginTop: TOP,
      marginRight: Math.min(NUMBERS, width - marginLeft - 20),
      marginBottom: 0,
      marginLeft,
      x: {
        ...VALUES,
        domain: [0, Math.max(0.01, ...reference, ...current)],
        axis: "top",
        grid: true,
        tickFormat: percentTick,
        tickPadding: 2,
      },
      y: { type: "band", domain: rows.map(({ code }) => code), padding: 0, axis: null },
      marks: [
        marks.axisY({
          ...AXIS,
          className: "plot__name",
          tickFormat: (code: string) => labels.get(code) ?? "",
          lineWidth: marginLeft / 12,
          textOverflow: "ellipsis-end",
        }),
        marks.barX(rows, { x: "before", y: "code", fill: "var(--ref)", insetTop: 4, insetBottom: ROW - 18 }),
        marks.barX(rows, {
          className: POINTS,
          x: "now",
          y: "code",
          fill: "var(--cur-weak)",
          stroke: "var(--cur)",
          strokeWidth: 1.75,
          insetTop: 19,
          insetBottom: ROW - 28,
          insetLeft: 0.9,
          insetRight: 0.9,
          title: levelText,
          tip: "y",
        }),
        marks.text(rows, {
          className: "lbl",
          ...right,
          dx: NUMBERS - 108,
          text: ({ before }: Level) => `${format.decimal(before * 100, 1)} →`,
        }),
        marks.text(rows, { className: "b", ...right, dx: NUMBERS - 62, text: ({ now }: Level) => format.percent(now, 1) }),
        marks.text(rows, { className: "lbl", ...right, dx: NUMBERS, text: movedText }),
      ],
    };
  };
}

function movedText({ before, now }: Level): string {
  return say(MOVED, { n: format.signed((now - before) * 100, 1) });
}

function levelText(level: Level): string {
  return `${level.label}\n${format.decimal(level.before * 100, 1)} → ${format.percent(level.now, 1)}, ${movedText(level)}`;
}

const MOVED: Text = { en: "{n} pts", fr: "{n} pts" };
