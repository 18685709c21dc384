import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { unitFrame } from "../../design/unitFrame";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";
import { nearestTo } from "./evaluationFindings";

type Row = Curves["thresholds"][number];

/** Each line with how it is dashed and the threshold that its name stands at. */
const LINES = [
  { of: "recall", name: { en: "recall", fr: "rappel" }, dash: "none", at: 0.5, side: "start" },
  { of: "precision", name: { en: "precision", fr: "précision" }, dash: "6 3", at: 0.7, side: "end" },
  { of: "alarmed", name: { en: "alarms", fr: "alertes" }, dash: "2 3", at: 0.2, side: "start" },
] as const;

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
      LINES.map(({ of, name, at, side }) => {
        const label = nearestTo(rows, at);
        return (
          label &&
          marks.text([label], {
            className: "lbl",
            x: "threshold",
            y: of,
            text: [say(name)],
            textAnchor: side,
            dx: side === "end" ? -4 : 4,
            dy: -8,
          })
        );
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
