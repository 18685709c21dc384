import type { Text } from "../../../i18n/locale";
import { worded } from "./wording";

/** What one feature adds to an answer, as the API tells it. */
export type Contribution = {
  feature: string;
  value: number | null;
  label: { feature: Text; value: Text };
  contribution: number;
};

/** `base` and all contributions add up to the answer, counted in `scale` and before any calibration. */
export type Explanation = { base: number; scale: string; contributions: readonly Contribution[] };

export type Reasons = {
  shown: readonly Contribution[];
  /** The smaller ones, together. */
  rest: { count: number; sum: number };
  /** Probability that an average accident starts from. */
  start: number;
  /** Largest weight, in either direction, of those shown. */
  reach: number;
};

/** The weightiest reasons first, worded for people; those that add nothing are not counted. */
export function reasonsOf({ base, scale, contributions }: Explanation, most = 8): Reasons {
  const weighty = worded(contributions).filter(({ contribution }) => contribution !== 0);
  const ordered = [...weighty].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const [shown, others] = [ordered.slice(0, most), ordered.slice(most)];
  return {
    shown,
    rest: { count: others.length, sum: others.reduce((sum, { contribution }) => sum + contribution, 0) },
    start: scale === "probability" ? base : 1 / (1 + Math.exp(-base)),
    reach: Math.max(0, ...shown.map(({ contribution }) => Math.abs(contribution))),
  };
}

/** Where the bar of a reason lies in a width, with the zero line so that the longest bars on both sides fit. */
export function barOf(contribution: number, shown: readonly Contribution[], width: number): { zero: number; x: number; length: number } {
  const [most, least] = [Math.max(0, ...shown.map((each) => each.contribution)), Math.min(0, ...shown.map((each) => each.contribution))];
  const scale = most - least === 0 ? 0 : (width - 2) / (most - least);
  const zero = 1 - least * scale;
  const length = Math.abs(contribution) * scale;
  return { zero, x: contribution < 0 ? zero - length : zero, length };
}
