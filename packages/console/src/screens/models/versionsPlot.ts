import { POINTS } from "../../design/chartPoints";
import type { Draw } from "../../design/Plot";
import { AXIS, numberTick, VALUES } from "../../design/ticks";
import { say, type Text } from "../../i18n/locale";
import { metricValue } from "./metricNames";
import type { MetricsReply, ModelReply } from "./replies";

/** A version with a value, its place among all of them, and what it is drawn as. */
export type VersionMark = {
  version: number;
  value: number;
  interval: [number, number] | null;
  place: number;
  kind: "champion" | "challenger" | "was" | "other";
};

/** More versions are not labelled with their values: they stand in the table. */
const MOST_LABELLED = 12;

/** Width of the name of a version with some air, in pixels. */
const NAME = 70;

const MARGIN = { marginTop: 24, marginRight: 0, marginBottom: 38, marginLeft: 52 };

/** Keeps a label legible over a line. */
const HALO = { fill: "var(--text-2)", stroke: "var(--page)", strokeWidth: 3 } as const;
const LOOKS = {
  champion: { symbol: "square", rotate: 45, r: 6.8, fill: "var(--accent)", stroke: "none" },
  was: { symbol: "square", rotate: 45, r: 4.5, fill: "var(--text-2)", stroke: "none" },
  challenger: { r: 5, fill: "var(--surface)", stroke: "var(--text)", strokeWidth: 1.5 },
  other: { r: 5, fill: "var(--text)", stroke: "none" },
} as const;

/** The versions that have a value, told apart by the aliases that point at them now and by whether they ever served. */
export function versionMarks(points: MetricsReply["points"], aliases: ModelReply["aliases"]): VersionMark[] {
  return points.flatMap(({ version, value, interval, champion }, place) => {
    if (value === null) return [];
    const served = champion.length > 0 ? "was" : "other";
    const kind = version === aliases.champion ? "champion" : version === aliases.challenger ? "challenger" : served;
    return [{ version, value, interval, place, kind }];
  });
}

/** One metric over the versions, the champion's value dashed. Versions without it keep their place. */
export function versionsPlot(shown: readonly VersionMark[], versions: readonly number[], metric: string): Draw {
  const champion = shown.find(({ kind }) => kind === "champion");
  const labelled = versions.length <= MOST_LABELLED;
  return (marks, width) => ({
    ...MARGIN,
    x: {
      ...AXIS,
      domain: [0, Math.max(1, versions.length - 1)],
      insetLeft: 40,
      insetRight: 50,
      ticks: namedPlaces(versions.length, champion?.place, width - MARGIN.marginLeft),
      tickFormat: (place: number) => `v${versions[place]}`,
    },
    y: {
      ...VALUES,
      domain: paddedDomain(shown.flatMap(({ value, interval }) => [value, ...(interval ?? [])])),
      grid: true,
      tickFormat: numberTick,
    },
    marks: [
      champion && marks.ruleY([champion.value], { className: "thr" }),
      marks.ruleX(
        shown.filter(({ interval }) => interval !== null),
        {
          x: "place",
          y1: ({ interval }: VersionMark) => interval![0],
          y2: ({ interval }: VersionMark) => interval![1],
          stroke: "var(--text-2)",
          strokeWidth: 1.5,
        },
      ),
      (["other", "was", "challenger", "champion"] as const).map((kind) =>
        marks.dot(
          shown.filter((mark) => mark.kind === kind),
          {
            className: POINTS,
            x: "place",
            y: "value",
            ...LOOKS[kind],
            title: (mark: VersionMark) => markText(metric, mark),
            tip: "x",
          },
        ),
      ),
      champion && marks.text([champion], { ...championLabel(champion, versions.length), y: "value", text: [say(CHAMPION)] }),
      labelled
        ? [true, false].map((serving) =>
            marks.text(
              shown.filter(({ kind }) => (kind === "champion") === serving),
              {
                className: serving ? "plot__name b" : "lbl",
                x: "place",
                y: "value",
                textAnchor: "start",
                dx: 11,
                dy: serving ? 14 : 0,
                ...HALO,
                text: ({ value }: VersionMark) => metricValue(metric, value),
              },
            ),
          )
        : null,
    ],
  });
}

/** Above its line at the left, or beside the champion where that stands at the left itself. */
function championLabel({ place }: VersionMark, versions: number) {
  const beside = place < versions / 4;
  const where = beside ? ({ x: "place", dx: 11 } as const) : ({ frameAnchor: "left", dx: 4 } as const);
  return { className: "lbl", textAnchor: "start", dy: -10, ...where, ...HALO } as const;
}

function markText(metric: string, { version, value, interval }: VersionMark): string {
  const places = { version, value: metricValue(metric, value) };
  if (interval === null) return say(MARK, places);
  return say(MARK_WITHIN, { ...places, low: metricValue(metric, interval[0]), high: metricValue(metric, interval[1]) });
}

/** Room of 15 % around the values, or of a hundredth where they are all the same. */
export function paddedDomain(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) * 0.15, Math.abs(high) * 0.01, 1e-6);
  return [low - margin, high + margin];
}

/** Which of so many versions are named below a chart of a width: as many as fit, the champion always. */
export function namedPlaces(versions: number, champion: number | undefined, width: number): number[] {
  const every = Math.max(1, Math.ceil(versions / Math.max(2, width / NAME)));
  return Array.from({ length: versions }, (_, place) => place).filter((place) =>
    champion === undefined || Math.abs(place - champion) >= every ? place % every === 0 : place === champion,
  );
}

const CHAMPION: Text = { en: "champion", fr: "en service" };
const MARK: Text = { en: "v{version}: {value}", fr: "v{version} : {value}" };
const MARK_WITHIN: Text = { en: "v{version}: {value}\n{low} to {high}", fr: "v{version} : {value}\n{low} à {high}" };
