import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, numberTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { EvaluationReport } from "./evaluation";
import { groupName } from "./groupName";

/** A group of accidents with what is drawn of it. */
export type Subgroup = { name: string; accidents: number; severe: number; recall: number; precision: number };

const ROW = 26;
const TOP = 22;

/** Height of the chart in pixels. */
export function subgroupHeight(groups: number): number {
  return TOP + groups * ROW + 4;
}

/** Recall as filled dots, precision as rings, the number of accidents at the right. The axis starts at the tenth below the least. */
export function subgroupPlot(groups: readonly Subgroup[]): Draw {
  return (marks, width) => {
    const marginLeft = Math.min(260, Math.round(width * 0.38));
    return {
      marginTop: TOP,
      marginRight: 70,
      marginBottom: 4,
      marginLeft,
      x: { ...VALUES, domain: [lowestTenth(groups), 1], insetLeft: 8, axis: "top", grid: true, tickFormat: numberTick },
      y: { type: "band", domain: groups.map(({ name }) => name), axis: null },
      marks: [
        marks.axisY({ ...AXIS, className: "plot__name", tickFormat: groupName, lineWidth: marginLeft / 12, textOverflow: "ellipsis-end" }),
        marks.ruleY(groups, { y: "name", x1: "recall", x2: "precision", stroke: "var(--line-2)" }),
        marks.dot(groups, {
          className: POINTS,
          x: "recall",
          y: "name",
          r: 5,
          fill: "var(--text)",
          stroke: "none",
          title: groupText,
          tip: "y",
        }),
        marks.dot(groups, { x: "precision", y: "name", r: 4.5, fill: "var(--surface)", stroke: "var(--text)", strokeWidth: 1.5 }),
        marks.text(groups, {
          className: "plot__tick",
          y: "name",
          frameAnchor: "right",
          textAnchor: "end",
          dx: 70,
          text: ({ accidents }: Subgroup) => format.count(accidents),
        }),
      ],
    };
  };
}

/** Groups with severe accidents, those with most accidents first. */
export function shownSubgroups(subgroups: EvaluationReport["subgroups"]): Subgroup[] {
  return subgroups
    .filter(({ evaluation }) => evaluation.severe > 0)
    .map(({ name, evaluation: { rows, severe, classes } }) => ({
      name,
      accidents: rows,
      severe,
      recall: classes[1].recall,
      precision: classes[1].precision,
    }))
    .sort((a, b) => b.accidents - a.accidents);
}

/** Where the axis starts: no line of a group is longer for being cut. */
export function lowestTenth(groups: readonly Subgroup[]): number {
  return Math.floor(Math.min(...groups.flatMap(({ recall, precision }) => [recall, precision])) * 10) / 10;
}

function groupText({ name, accidents, severe, recall, precision }: Subgroup): string {
  return say(GROUP, {
    group: groupName(name),
    recall: format.metric(recall),
    precision: format.metric(precision),
    severe: format.count(severe),
    accidents: format.count(accidents),
  });
}

const GROUP: Text = {
  en: "{group}\nrecall {recall}, precision {precision}\n{severe} severe of {accidents}",
  fr: "{group}\nrappel {recall}, précision {precision}\n{severe} graves sur {accidents}",
};
