import { applyCalibration, type Calibration } from "./calibration";
import { type ClassScores, requireClassScores } from "./classScores";
import { fitIsotonic } from "./isotonic";
import { mean } from "./mean";
import { fitPlatt } from "./platt";
import { seededRandom } from "./random";
import { requireScores, type Scores } from "./scores";
import { fitTemperature } from "./temperature";

/** Fewer rows than this say too little about probabilities to correct them. */
export const MIN_CALIBRATION_ROWS = 500;
const FOLDS = 5;
const SEED = 20_241;

/** Losses of one way to calibrate on rows that it was not fitted on. `none` is the model as it is. */
export type CalibrationTrial = { kind: Calibration["kind"] | "none"; logLoss: number; brier: number };

/**
 * The calibration to serve, null for none, and the probabilities that the same rows get from calibrations that have not seen them: what
 * the threshold is chosen on and the figures are reported of.
 */
export type ChosenCalibration = { calibration: Calibration | null; probabilities: Float64Array; trials: CalibrationTrial[] };

/**
 * Tries Platt's and the isotonic calibration on validation rows, each fitted on four fifths of them and judged on the fifth. The one with
 * the lowest log loss is taken, if it gains more than the standard error of that gain and the Brier score does not get worse.
 */
export function chooseCalibration(scores: Scores): ChosenCalibration {
  requireScores(scores);
  const { target, probability } = scores;
  const fit = (fitted: (rows: Scores) => Calibration | null) => (rows: Uint32Array) =>
    fitted({ target: target.filter(among(rows)), probability: probability.filter(among(rows)) });
  return choose(target, probability, 2, { platt: fit(fitPlatt), isotonic: fit(fitIsotonic) });
}

/** The same for more than two classes, whose probabilities can only be made more or less extreme together. */
export function chooseClassCalibration(scores: ClassScores): ChosenCalibration {
  requireClassScores(scores);
  const { target, probabilities, classes } = scores;
  const temperature = (rows: Uint32Array) =>
    fitTemperature({
      target: target.filter(among(rows)),
      probabilities: probabilities.filter((_, cell) => rows[Math.floor(cell / classes)] === 1),
      classes,
    });
  return choose(target, probabilities, classes, { temperature });
}

/** Fits on the rows that are marked 1. */
type Fit = (rows: Uint32Array) => Calibration | null;

function choose(target: Uint8Array, raw: ArrayLike<number>, classes: number, fits: Record<string, Fit>): ChosenCalibration {
  const plain = Float64Array.from(raw);
  const none = lossesOf(target, plain, classes);
  const trials: CalibrationTrial[] = [{ kind: "none", logLoss: mean(none.log), brier: mean(none.squares) }];
  let best: ChosenCalibration = { calibration: null, probabilities: plain, trials };
  if (target.length < MIN_CALIBRATION_ROWS || new Set(target).size < 2) return best;
  let lowest = trials[0]!.logLoss;
  for (const fit of Object.values(fits)) {
    const calibration = fit(new Uint32Array(target.length).fill(1));
    const probabilities = calibration && crossFitted(plain, target.length, classes, fit);
    if (!probabilities) continue;
    const { log, squares } = lossesOf(target, probabilities, classes);
    const trial = { kind: calibration.kind, logLoss: mean(log), brier: mean(squares) };
    trials.push(trial);
    const gains = none.log.map((loss, row) => loss - log[row]!);
    const helps = mean(gains) > standardError(gains) && trial.brier <= trials[0]!.brier;
    if (helps && trial.logLoss < lowest) {
      lowest = trial.logLoss;
      best = { calibration, probabilities, trials };
    }
  }
  return best;
}

/** Every row calibrated by what was fitted on the other folds; null when a fold has no fit. */
function crossFitted(raw: Float64Array, rows: number, classes: number, fit: Fit): Float64Array | null {
  const random = seededRandom(SEED);
  const folds = Uint8Array.from({ length: rows }, () => Math.floor(random() * FOLDS));
  const width = raw.length / rows;
  const result = new Float64Array(raw.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const calibration = fit(Uint32Array.from(folds, (of) => (of === fold ? 0 : 1)));
    if (!calibration) return null;
    const calibrated = applyCalibration(calibration, raw, classes);
    for (let cell = 0; cell < raw.length; cell++) if (folds[Math.floor(cell / width)] === fold) result[cell] = calibrated[cell]!;
  }
  return result;
}

/** Per row: minus the logarithm of the probability of what happened, and the squared error (over all classes, when there are more than two). */
function lossesOf(target: Uint8Array, probabilities: Float64Array, classes: number): { log: Float64Array; squares: Float64Array } {
  const [log, squares] = [new Float64Array(target.length), new Float64Array(target.length)];
  for (const [row, label] of target.entries()) {
    const given =
      classes === 2 ? [1 - probabilities[row]!, probabilities[row]!] : probabilities.subarray(row * classes, (row + 1) * classes);
    log[row] = -Math.log(Math.max(Number.EPSILON, given[label]!));
    const error = (number: number) => (given[number]! - (number === label ? 1 : 0)) ** 2;
    for (let number = classes === 2 ? 1 : 0; number < classes; number++) squares[row]! += error(number);
  }
  return { log, squares };
}

function among(rows: Uint32Array): (_: number, row: number) => boolean {
  return (_, row) => rows[row] === 1;
}

function standardError(values: Float64Array): number {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
