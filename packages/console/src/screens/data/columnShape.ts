import type { ColumnProfile } from "./datasets";

/** What the small chart of a column shows, all as shares of its width: a box with its whiskers, or bars of its most frequent values. */
export type ColumnShape =
  | { kind: "box"; p5: number; p25: number; p50: number; p75: number; p95: number }
  | { kind: "bars"; bars: readonly { level: string; share: number }[] }
  | { kind: "none" };

/** Values shown at most. */
export const MOST_BARS = 8;

/**
 * The shape of a column. Quantiles lie between the 1st and the 99th percentile, so that one far value does not hide the rest; bars are
 * shares of the filled cells. A number of few values, such as a code, is told by its values.
 */
export function columnShape({ numbers, levels, count, distinct }: ColumnProfile): ColumnShape {
  if (levels.length > 0 && (numbers === null || distinct <= MOST_BARS)) {
    return {
      kind: "bars",
      bars: levels.slice(0, MOST_BARS).map(({ level, count: cells }) => ({ level, share: cells / Math.max(1, count) })),
    };
  }
  if (!numbers) return { kind: "none" };
  const { p1, p5, p25, p50, p75, p95, p99 } = numbers.quantiles;
  const at = (value: number) => (p99 > p1 ? Math.min(1, Math.max(0, (value - p1) / (p99 - p1))) : 0.5);
  return { kind: "box", p5: at(p5), p25: at(p25), p50: at(p50), p75: at(p75), p95: at(p95) };
}

/** Share of the cells that are missing. */
export function missingShare({ count, missing }: Pick<ColumnProfile, "count" | "missing">): number {
  return count + missing === 0 ? 0 : missing / (count + missing);
}
