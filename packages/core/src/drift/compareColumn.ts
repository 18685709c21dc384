import { isCalendar } from "./calendar";
import { chooseTest } from "./chooseTest";
import { distributionOf, labelOf } from "./distribution";
import type { DriftOptions } from "./driftOptions";
import type { DriftFeature } from "./driftReport";
import { driftRatio, isDrifted, runTest } from "./driftTest";
import { type Joint, joinTallies } from "./joint";
import type { SideColumn } from "./side";
import { compareProportions } from "./tests/zTest";

/** The share of missing values is drifted when it moved by so much and chance is so unlikely. */
const MISSING_MOVED = 0.05;
const MISSING_P = 0.001;

const MOST_NEW_LEVELS = 20;

/** Compares one column of both sides: defined for empty, constant, all-missing and infinite ones. */
export function compareColumn(
  reference: SideColumn,
  current: SideColumn,
  options: DriftOptions,
  { importance, limit }: { importance?: number | undefined; limit?: number | undefined } = {},
): DriftFeature {
  const { name, label, type } = reference;
  const described = {
    name,
    label,
    type,
    calendar: isCalendar(name),
    importance: importance ?? null,
    missing: compareMissing(reference, current),
    reference: reference.summary,
    current: current.summary,
  };
  const [had, has] = [reference.tally.rows > 0, current.tally.rows > 0];
  if (!had || !has) {
    const state = had ? "only-reference" : has ? "only-current" : "no-values";
    // Without any row there is nothing that could have drifted.
    const drifted = had !== has && reference.tally.rows + reference.tally.missing > 0 && current.tally.rows + current.tally.missing > 0;
    return { ...described, ...UNTESTED, state, drifted, newLevels: [], distribution: null };
  }
  const joint = joinTallies(reference.tally, current.tally);
  const compared = {
    ...described,
    newLevels: type === "categorical" ? newLevels(joint, reference) : [],
    distribution: distributionOf(joint, type, reference.levels),
  };
  const chosen = chooseTest(options, { name, type, rows: joint.referenceRows, distinct: joint.values.length });
  if (!chosen) return { ...compared, ...UNTESTED, state: "not-tested" };
  const { test, threshold, warning } = chosen;
  const { score, p, statistic } = runTest(test, joint, type);
  const drifted = isDrifted(test, score, threshold);
  const ratio = driftRatio(test, score, threshold);
  return {
    ...compared,
    state: "compared",
    test,
    threshold,
    score,
    p: p ?? null,
    statistic: statistic !== undefined && Number.isFinite(statistic) ? statistic : null,
    ratio,
    drifted,
    warned: !drifted && warning !== undefined && score >= warning,
    learned: limit === undefined ? null : { limit, beyond: ratio > limit },
  };
}

const UNTESTED = {
  test: null,
  threshold: null,
  score: null,
  p: null,
  statistic: null,
  ratio: null,
  drifted: false,
  warned: false,
  learned: null,
} as const;

function compareMissing({ tally: reference }: SideColumn, { tally: current }: SideColumn): DriftFeature["missing"] {
  const [before, now] = [reference.rows + reference.missing, current.rows + current.missing];
  if (before === 0 || now === 0) return { reference: 0, current: 0, p: 1, drifted: false };
  const [was, is] = [reference.missing / before, current.missing / now];
  const { p } = compareProportions(reference.missing, before, current.missing, now);
  return { reference: was, current: is, p, drifted: Math.abs(is - was) >= MISSING_MOVED && p < MISSING_P };
}

function newLevels({ values, reference, current }: Joint, { levels }: SideColumn): DriftFeature["newLevels"] {
  return [...values]
    .flatMap((code, at) => (reference[at] === 0 ? [{ code, label: labelOf(code, levels), rows: current[at]! }] : []))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_NEW_LEVELS);
}
