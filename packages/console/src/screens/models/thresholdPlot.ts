import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { unitFrame } from "../../design/unitFrame";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";
import { nearestTo } from "./evaluationFindings";

type Row = Curves["thresholds"][number];

/** Each line with how it is dashed. */
const LINES = [
  { of: "recall", name: { en: "recall", fr: "rappel" }, dash: "none" },
  { of: "precision", name: { en: "precision", fr: "précision" }, dash: "6 3" },
  { of: "alarmed", name: { en: "alarms", fr: "alertes" }, dash: "2 3" },
] as const;

type Line = (typeof LINES)[number]["of"];

/** How far a name stands from an upright line and from its own, as shares of the axes. */
const NAME = { across: 0.09, up: 0.08 };

/** Recall, precision and alarms in percent by threshold, the one in use dashed upright. */
export function thresholdPlot(rows: readonly Row[], threshold: number): Draw {
  const percent = unitFrame((share) => format.decimal(share * 100, 0));
  const plain = unitFrame((share) => format.decimal(share, 1));
  return (marks) => ({
    ...percent,
    x: { ...plain.x, grid: false },
    marks: [
      marks.ruleX([threshold], { className: "thr" }),
      LINES.map(({ of, dash }) =>
        marks.line(of === "precision" ? rows.filter(({ alarmed }) => alarmed > 0) : rows, {
          x: "threshold",
          y: of,
          stroke: "var(--text)",
          strokeWidth: 1.75,
          strokeDasharray: dash,
        }),
      ),
      LINES.map(({ of, name }) => {
        const place = namePlace(rows, of, threshold);
        return place && marks.text([place], { className: "lbl", x: "threshold", y: "share", text: [say(name)] });
      }),
      marks.dot(rows, {
        className: POINTS,
        x: "threshold",
        y: "recall",
        r: 2,
        fill: "transparent",
        stroke: "none",
        title: rowText,
        tip: "x",
      }),
    ],
  });
}

/**
 * Where the name of a line stands: above it where it is the highest of the three, alarms below where they are the lowest, in the middle of
 * that stretch and away from the threshold in use.
 */
export function namePlace(rows: readonly Row[], of: Line, threshold: number): { threshold: number; share: number } | undefined {
  const side = of === "alarmed" ? -1 : 1;
  const free = rows.filter(
    (row) =>
      LINES.every((line) => line.of === of || side * (row[of] - row[line.of]) > 0) &&
      row[of] + side * NAME.up > NAME.up / 2 &&
      row[of] + side * NAME.up < 1 - NAME.up / 2 &&
      Math.abs(row.threshold - threshold) >= NAME.across,
  );
  const [first, last] = [free[0], free.at(-1)];
  if (!first || !last) return undefined;
  const row = nearestTo(free, (first.threshold + last.threshold) / 2) ?? first;
  return { threshold: row.threshold, share: row[of] + side * NAME.up };
}

function rowText(row: Row): string {
  return say(ROW, {
    threshold: format.decimal(row.threshold),
    recall: format.metric(row.recall),
    precision: format.metric(row.precision),
    alarmed: format.percent(row.alarmed, 1),
  });
}

const ROW: Text = {
  en: "threshold {threshold}\nrecall {recall}, precision {precision}\nalarms {alarmed}",
  fr: "seuil {threshold}\nrappel {recall}, précision {precision}\nalertes {alarmed}",
};
