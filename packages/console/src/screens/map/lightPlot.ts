import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, percentTick, VALUES } from "../../design/ticks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { LightGroup } from "./replies";

/** A kind of light whose share is known. */
export type KnownLight = LightGroup & { share: number };

const ROW = 30;
const TOP = 24;

/** Height of the chart in pixels. */
export function lightHeight(lights: number): number {
  return TOP + lights * ROW + 4;
}

/** Severe share by light with its interval, the number of accidents at the right. */
export function lightPlot(lights: readonly KnownLight[], mean: number | null): Draw {
  return (marks, width) => {
    const marginLeft = Math.min(190, Math.round(width * 0.42));
    const ends = [...lights.flatMap(({ interval, share }) => interval ?? [share]), ...(mean === null ? [] : [mean])];
    return {
      marginTop: TOP,
      marginRight: 60,
      marginBottom: 4,
      marginLeft,
      x: { ...VALUES, domain: [Math.min(...ends), Math.max(...ends)], insetLeft: 8, axis: "top", grid: true, tickFormat: percentTick },
      y: { type: "band", domain: lights.map(nameOf), axis: null },
      marks: [
        // In two lines where it is narrow: what tells two of them apart stands at the end.
        marks.axisY({ ...AXIS, className: "plot__name", lineWidth: marginLeft / 12, lineHeight: 1 }),
        mean === null ? null : marks.ruleX([mean], { className: "thr" }),
        marks.ruleY(lights, {
          y: nameOf,
          x1: ({ interval, share }: KnownLight) => interval?.[0] ?? share,
          x2: ({ interval, share }: KnownLight) => interval?.[1] ?? share,
          stroke: "var(--text-2)",
          strokeWidth: 1.5,
        }),
        marks.dot(lights, {
          className: POINTS,
          x: "share",
          y: nameOf,
          r: 4.5,
          fill: "var(--severe)",
          stroke: "none",
          title: textOf,
          tip: "y",
        }),
        marks.text(lights, {
          className: "plot__tick",
          y: nameOf,
          frameAnchor: "right",
          textAnchor: "end",
          dx: 60,
          text: ({ accidents }: KnownLight) => format.count(accidents),
        }),
      ],
    };
  };
}

/** Those whose share is known, highest first. */
export function knownLights(groups: readonly LightGroup[]): KnownLight[] {
  return groups.flatMap((group) => (group.share === null ? [] : [{ ...group, share: group.share }])).sort((a, b) => b.share - a.share);
}

function nameOf({ label }: KnownLight): string {
  return say(label);
}

function textOf({ label, share, severe, accidents }: KnownLight): string {
  return say(ROW_TEXT, {
    light: say(label),
    share: format.percent(share, 1),
    severe: format.count(severe),
    accidents: format.count(accidents),
  });
}

const ROW_TEXT: Text = { en: "{light}: {share}\n{severe} of {accidents}", fr: "{light} : {share}\n{severe} sur {accidents}" };
