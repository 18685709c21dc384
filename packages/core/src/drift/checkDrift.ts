import { NotFoundError } from "../errors";
import { compareColumn } from "./compareColumn";
import { type DriftOptions, type DriftOptionsInput, readDriftOptions } from "./driftOptions";
import type { DriftReference } from "./driftReference";
import type { DriftAbout, DriftAlarm, DriftFeature, DriftReport } from "./driftReport";
import type { DriftTable } from "./driftTable";
import { type LearnedLimits, learnLimits, limitsAt } from "./learnLimits";
import { matchColumns } from "./matchColumns";
import { sameMonths } from "./season";
import { verdictSentence } from "./sentence";
import { type SideColumn, sideOf } from "./side";

/** From this score on the data set has drifted. Evidently 0.7.21, `drift_share`. */
const DATASET_DRIFT = 0.5;

/** Windows that limits are learned for here. */
const LARGEST_LEARNED = 3000;

/** Share of the importance from which drifted features alarm. */
const IMPORTANCE_DRIFT = 0.5;

export type DriftRequest = {
  /** That of a version, or rows. */
  reference: DriftReference | DriftTable;
  current: DriftTable;
  options?: DriftOptionsInput;
  /** Of the model's features, by name; those stored with the reference when left out. */
  importance?: Readonly<Record<string, number>>;
  /**
   * Limits of what chance does. Those stored with the reference when left out, learned anew where other options make them unfit; `"learn"` learns
   * them from a reference of rows, which without it has none, so that nothing but score and missing values can alarm.
   */
  limits?: LearnedLimits | "learn";
  about?: DriftAbout;
  /** Of the limits that are learned here. */
  seed?: number;
};

/**
 * Compares current rows with a reference, column by column, on raw values and codes. Fewer rows than `minimumRows` are compared and not judged.
 *
 * @throws NotFoundError when the reference has no rows
 * @throws VisibleError 422 `other-columns`, `bad-drift-options`, `no-season`
 */
export function checkDrift(request: DriftRequest): DriftReport {
  const { reference, current, about = {} } = request;
  if (reference.rows === 0) throw new NotFoundError("There is no reference to compare with: it has no rows.");
  const options = readDriftOptions(request.options ?? {}, reference.columns);
  const sides = { reference: isStored(reference) ? reference : sideOf(reference), current: sideOf(current) };
  matchColumns(sides.reference.columns, sides.current.columns);
  const judged = current.rows >= options.minimumRows;
  const season = options.season && current.rows > 0 ? sameMonths(rowsOf(reference), current) : undefined;
  if (season) sides.reference = sideOf(season.table);
  const importance = request.importance ?? (isStored(reference) ? reference.importance : {});
  const limits = judged ? findLimits(request, options, importance) : undefined;
  const here = limits && limitsAt(limits, current.rows);
  const compare = (left: SideColumn, right: SideColumn) =>
    compareColumn(left, right, options, { importance: importance[left.name], limit: here?.columns[left.name] });
  const compareOptional = (left?: SideColumn, right?: SideColumn) => (left && right ? compare(left, right) : null);
  const features = matchColumns(sides.reference.columns, sides.current.columns).map(([left, right]) => compare(left, right));
  const prediction = compareOptional(sides.reference.prediction, sides.current.prediction);
  const target = compareOptional(sides.reference.target, sides.current.target);

  const inScore = features.filter(({ calendar, state }) => !calendar && state !== "not-tested" && state !== "no-values");
  const drifted = inScore.filter((feature) => feature.drifted).length;
  const share = inScore.length === 0 ? 0 : drifted / inScore.length;
  const score = options.rule === "mean-ks" ? meanStatistic(inScore) : share;
  const figures = {
    about,
    options,
    rows: { reference: sides.reference.rows, current: current.rows },
    season: season?.months ?? null,
    score,
    share,
    drifted,
    tested: inScore.length,
    datasetDrift: judged && score >= DATASET_DRIFT,
    maxRatio: largestRatio(inScore, here?.maxRatio),
    importance: importanceOf(inScore, here?.importance),
    features: features.sort(byDrift),
    prediction,
    target,
  };
  const alarms = judged ? alarmsOf(figures) : [];
  const finding = { ...figures, alarms, verdict: judged ? (alarms.length > 0 ? "drift" : "ok") : "not-enough-data" } as const;
  return { ...finding, sentence: verdictSentence(finding) };
}

function isStored(reference: DriftReference | DriftTable): reference is DriftReference {
  return "sample" in reference;
}

function rowsOf(reference: DriftReference | DriftTable): DriftTable {
  return isStored(reference) ? reference.sample : reference;
}

function findLimits(
  { reference, current, limits, seed = 1 }: DriftRequest,
  options: DriftOptions,
  importance: Readonly<Record<string, number>>,
): LearnedLimits | undefined {
  if (limits !== undefined && limits !== "learn") return limits;
  const stored = isStored(reference);
  if (stored && limits === undefined && isUsual(options) && current.rows >= (reference.limits.sizes[0]?.rows ?? 0)) return reference.limits;
  if (!stored && limits === undefined) return undefined;
  return learnLimits(rowsOf(reference), {
    options,
    seed: stored ? reference.seed : seed,
    importance,
    referenceRows: reference.rows,
    // Limits of a smaller window hold for a larger one, which differs less by chance; they are learned sooner.
    sizes: [Math.min(current.rows, LARGEST_LEARNED)],
  });
}

/** Whether limits learned with the default options hold. */
function isUsual({ rule, all, types, columns }: DriftOptions): boolean {
  return rule === "evidently" && [all, types, columns].every((settings) => Object.keys(settings).length === 0);
}

function meanStatistic(features: readonly DriftFeature[]): number {
  const statistics = features.flatMap(({ test, statistic }) => (test === "ks" && statistic !== null ? [statistic] : []));
  return statistics.length === 0 ? 0 : statistics.reduce((sum, each) => sum + each, 0) / statistics.length;
}

function largestRatio(features: readonly DriftFeature[], limit: number | undefined): DriftReport["maxRatio"] {
  let largest: DriftReport["maxRatio"] = null;
  for (const { name, ratio } of features) {
    if (ratio !== null && ratio > (largest?.value ?? -Infinity)) largest = { value: ratio, feature: name, limit: null };
  }
  return largest && { ...largest, limit: limit === undefined ? null : Math.max(1, limit) };
}

function importanceOf(features: readonly DriftFeature[], limit: number | undefined): DriftReport["importance"] {
  const sum = (of: readonly DriftFeature[]) => of.reduce((total, { importance }) => total + (importance ?? 0), 0);
  const total = sum(features);
  if (!(total > 0)) return null;
  const value = sum(features.filter(({ drifted }) => drifted)) / total;
  return { value, limit: limit === undefined ? null : Math.max(IMPORTANCE_DRIFT, limit) };
}

type Figures = Pick<DriftReport, "datasetDrift" | "maxRatio" | "importance" | "features" | "prediction" | "target">;

function alarmsOf({ datasetDrift, maxRatio, importance, features, prediction, target }: Figures): DriftAlarm[] {
  const beyond = (found: { value: number; limit: number | null } | null) => found?.limit != null && found.value > found.limit;
  // A p-value is below 0.05 in one of twenty checks without drift: where chance is known, it must be exceeded too.
  const moved = (feature: DriftFeature | null) => feature?.drifted === true && feature.learned?.beyond !== false;
  const states: Record<DriftAlarm, boolean> = {
    score: datasetDrift,
    "max-ratio": beyond(maxRatio),
    importance: beyond(importance),
    missing: features.some(({ missing }) => missing.drifted),
    prediction: moved(prediction),
    target: moved(target),
  };
  return (Object.keys(states) as DriftAlarm[]).filter((alarm) => states[alarm]);
}

function byDrift(left: DriftFeature, right: DriftFeature): number {
  const rank = ({ drifted, ratio }: DriftFeature) => (drifted ? 1e6 : 0) + (ratio ?? 0);
  return rank(right) - rank(left) || left.name.localeCompare(right.name);
}
