import * as z from "zod";
import { DataError } from "../errors";
import { type AccidentFilter, choose } from "./accidentFilter";
import { type AccidentTable, CELL_RESOLUTIONS, type ColumnName, cellColumn } from "./accidentTable";
import { departmentName } from "./departmentName";
import { type Expectation, expectationOf } from "./expectation";
import { Figures, figuresOf, Outcomes, outcomesOf, Range, total } from "./figures";
import { fitPrior, type Prior, pairKey, shrink } from "./shrinkage";
import { type TalliedGroup, tally } from "./tally";
import { wilsonInterval } from "./wilson";

/** Fewer accidents than this leave a share so open (Wilson's interval: about 9 points on either side) that a map should say so. */
const FEW_ACCIDENTS = 100;

const Count = z.int().nonnegative();

/**
 * A zone: a department, a hexagonal cell (H3 index) or an area of the boundary file. `share` is severe over accidents; `shrunk` is drawn towards
 * the mean of all zones the more, the fewer accidents there are; `expected` sets observed against the model, null where none was judged.
 */
export const Zone = z.strictObject({
  zone: z.string(),
  name: z.string().optional(),
  accidents: Count,
  severe: Count,
  killed: Count.nullable(),
  hospitalised: Count.nullable(),
  share: z.number(),
  interval: Range,
  shrunk: z.number(),
  shrunkInterval: Range,
  few: z.boolean(),
  expected: z.strictObject({ accidents: Count, observed: Count, expected: z.number(), ratio: z.number(), interval: Range }).nullable(),
});
export type Zone = z.infer<typeof Zone>;

export const Zones = z.strictObject({
  /** Of every accident that the filter chooses, placed or not. */
  total: Outcomes,
  /** Those of no zone: without coordinates, department, or outside every area. */
  unplaced: Figures,
  /** What shares are shrunk towards, the mean over zones rather than over accidents, and how many accidents that weighs; null without zones. */
  prior: z.strictObject({ mean: z.number(), strength: z.number() }).nullable(),
  /** Those with most accidents first. */
  zones: z.array(Zone),
  /** Zones beyond the number asked for. */
  rest: z.strictObject({ zones: Count, accidents: Count, severe: Count }),
});
export type Zones = z.infer<typeof Zones>;

export type ZoneKind = { by: "department" | "area" } | { by: "cell"; resolution: number };

/**
 * Counts and rates by zone of the accidents that a filter chooses. Throws DataError when the table does not tell zones of that kind, naming
 * what it accepts.
 *
 * @param probability of being severe, per row; NaN where no model judged the accident or it was trained on it
 * @param limit most zones to answer
 */
export function zonesOf(
  table: AccidentTable,
  kind: ZoneKind,
  { filter, probability, limit }: { filter: AccidentFilter; probability?: Float32Array | undefined; limit: number },
): Zones {
  const name = columnOf(table, kind);
  const groups = tally(table, [name], { passes: choose(table, filter), probability });
  const placed = groups.filter(({ keys }) => keys[0] !== 0).sort((a, b) => b.accidents - a.accidents);
  const unplaced = groups.filter(({ keys }) => keys[0] === 0);
  const prior = placed.length > 0 ? fitPrior(placed) : null;
  const shrunk = shrinker(prior ?? { mean: 0, strength: 0 });
  const levels = table.columns[name]?.levels ?? [];
  const rest = total(placed.slice(limit));
  return {
    total: outcomesOf(total(groups), table),
    unplaced: figuresOf(total(unplaced)),
    prior,
    zones: placed.slice(0, limit).map((group) => zoneOf(group, String(levels[group.keys[0]! - 1]), table, kind, shrunk)),
    rest: { zones: Math.max(0, placed.length - limit), accidents: rest.accidents, severe: rest.severe },
  };
}

function columnOf({ dataset, columns }: AccidentTable, kind: ZoneKind): ColumnName {
  const name = kind.by === "cell" ? cellColumn(kind.resolution) : kind.by === "department" ? "dep" : "area";
  if (columns[name]) return name;
  if (kind.by === "cell") {
    throw new DataError(`Dataset ${dataset} has no cells of resolution ${kind.resolution}.`, [
      { path: "resolution", message: `No cells of resolution ${kind.resolution}.`, accepted: CELL_RESOLUTIONS[dataset] },
    ]);
  }
  throw new DataError(`These accidents have no ${kind.by}.`, [
    { path: "by", message: `These accidents have no ${kind.by}.`, accepted: zoneKindsOf(columns) },
  ]);
}

function zoneKindsOf(columns: AccidentTable["columns"]): ZoneKind["by"][] {
  return ["cell", ...(columns.dep ? (["department"] as const) : []), ...(columns.area ? (["area"] as const) : [])];
}

type Shrinker = (zone: { accidents: number; severe: number }) => ReturnType<typeof shrink>;

/** Small zones are many and alike: a pair of counts is worked out once. */
function shrinker(prior: Prior): Shrinker {
  const known = new Map<number, ReturnType<typeof shrink>>();
  return (zone) => {
    const key = pairKey(zone);
    const before = known.get(key) ?? shrink(zone, prior);
    known.set(key, before);
    return before;
  };
}

function zoneOf(group: TalliedGroup, zone: string, { columns, areas }: AccidentTable, { by }: ZoneKind, shrunk: Shrinker): Zone {
  const { accidents, severe, killed, hospitalised } = group;
  const drawn = shrunk(group);
  const counted: Zone = {
    zone,
    accidents,
    severe,
    killed: columns.killed ? killed : null,
    hospitalised: columns.hospitalised ? hospitalised : null,
    share: rounded(severe / accidents),
    interval: pair(wilsonInterval(severe, accidents)),
    shrunk: rounded(drawn.share),
    shrunkInterval: pair(drawn.interval),
    few: accidents < FEW_ACCIDENTS,
    expected: roundedExpectation(expectationOf(group)),
  };
  const name = by === "department" ? departmentName(zone) : by === "area" ? areas[zone] : undefined;
  return name === undefined ? counted : { ...counted, name };
}

function roundedExpectation(expectation: Expectation | null): Zone["expected"] {
  if (!expectation) return null;
  const { accidents, observed, expected, ratio, interval } = expectation;
  return { accidents, observed, expected: rounded(expected), ratio: rounded(ratio), interval: pair(interval) };
}

/** Thousands of zones travel at once: five decimals are more than a share of that many accidents has. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function pair([low, high]: readonly [number, number]): [number, number] {
  return [rounded(low), rounded(high)];
}
