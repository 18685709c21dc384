import * as z from "zod";
import type { Levels } from "./driftTable";
import type { ColumnType } from "./driftTest";
import type { Joint } from "./joint";
import { equalEdges, intervalShares } from "./shares";

/** Most bars of a drawing. */
const MOST_BARS = 24;

/** What lies beyond this share of the rows at either end falls in the outer bars, so that one far value does not flatten a drawing. */
const TAIL = 0.002;

const Both = z.strictObject({ reference: z.array(z.number()), current: z.array(z.number()) });
const LevelName = z.strictObject({ code: z.number().nullable(), label: z.strictObject({ fr: z.string(), en: z.string() }) });

/** Shares to draw, the same bars for both sides: intervals of numbers (`edges` has one more), or codes, of which null is all others together. */
export const Distribution = z.discriminatedUnion("kind", [
  Both.extend({ kind: z.literal("bins"), edges: z.array(z.number()) }),
  Both.extend({ kind: z.literal("levels"), levels: z.array(LevelName) }),
]);
export type Distribution = z.infer<typeof Distribution>;

/** The bars of a column of which both sides hold values. Shares are rounded to 6 digits. */
export function distributionOf(joint: Joint, type: ColumnType, levels: Levels | undefined): Distribution {
  if (type === "categorical") return levelBars(joint, levels);
  const edges = barEdges(joint);
  const { reference, current } = intervalShares(joint, edges);
  return { kind: "bins", edges: [...edges], reference: [...reference].map(rounded), current: [...current].map(rounded) };
}

function barEdges(joint: Joint): Float64Array {
  const { values, whole } = joint;
  const [low, high] = [values[0]!, values[values.length - 1]!];
  if (whole && high - low < MOST_BARS) return equalEdges(low - 0.5, high + 0.5, high - low + 1);
  const [from, to] = [pooledQuantile(joint, TAIL), pooledQuantile(joint, 1 - TAIL)];
  if (from === to) return low === high ? equalEdges(low - 0.5, high + 0.5, 1) : equalEdges(low, high, MOST_BARS);
  if (!whole) return equalEdges(from, to, MOST_BARS);
  // Whole numbers: as many of them in every bar, else bars would differ by how many they hold.
  const width = Math.ceil((to - from + 1) / MOST_BARS);
  const bars = Math.ceil((to - from + 1) / width);
  return equalEdges(from - 0.5, from - 0.5 + bars * width, bars);
}

function pooledQuantile({ values, reference, current, referenceRows, currentRows }: Joint, quantile: number): number {
  let passed = 0;
  for (let at = 0; at < values.length; at++) {
    passed += reference[at]! / referenceRows / 2 + current[at]! / currentRows / 2;
    if (passed >= quantile) return values[at]!;
  }
  return values[values.length - 1]!;
}

function levelBars({ values, reference, current, referenceRows, currentRows }: Joint, names: Levels | undefined): Distribution {
  const all = Array.from(values, (code, at) => ({ code, reference: reference[at]! / referenceRows, current: current[at]! / currentRows }));
  const byWeight = [...all].sort((a, b) => b.reference + b.current - a.reference - a.current);
  const kept = all.length > MOST_BARS ? new Set(byWeight.slice(0, MOST_BARS - 1)) : new Set(all);
  const bars = all.filter((level) => kept.has(level));
  const rest = all.filter((level) => !kept.has(level));
  const sum = (side: "reference" | "current") => rest.reduce((total, level) => total + level[side], 0);
  const others = { code: null, label: { fr: "Autres", en: "Others" } };
  return {
    kind: "levels",
    levels: [...bars.map(({ code }) => ({ code, label: labelOf(code, names) })), ...(rest.length > 0 ? [others] : [])],
    reference: [...bars.map((level) => level.reference), ...(rest.length > 0 ? [sum("reference")] : [])].map(rounded),
    current: [...bars.map((level) => level.current), ...(rest.length > 0 ? [sum("current")] : [])].map(rounded),
  };
}

/** The name of a code, or the code itself. */
export function labelOf(code: number, names: Levels | undefined): { fr: string; en: string } {
  return names?.get(code) ?? { fr: String(code), en: String(code) };
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
