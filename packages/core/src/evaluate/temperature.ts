import { applyCalibration, type Calibration, SMALLEST_PROBABILITY } from "./calibration";
import type { ClassScores } from "./classScores";

const GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;
const STEPS = 40;

/** The temperature between 0.2 and 5 under which the labels are most probable (Guo et al. 2017), by a golden-section search of its logarithm. */
export function fitTemperature({ target, probabilities, classes }: ClassScores): Extract<Calibration, { kind: "temperature" }> {
  const loss = (logTemperature: number): number => {
    const cooled = applyCalibration({ kind: "temperature", temperature: Math.exp(logTemperature) }, probabilities, classes);
    return target.reduce((sum, label, row) => sum - Math.log(Math.max(SMALLEST_PROBABILITY, cooled[row * classes + label]!)), 0);
  };
  let [low, high] = [Math.log(0.2), Math.log(5)];
  let [left, right] = [high - GOLDEN_SECTION * (high - low), low + GOLDEN_SECTION * (high - low)];
  let [atLeft, atRight] = [loss(left), loss(right)];
  for (let step = 0; step < STEPS; step++) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN_SECTION * (high - low);
      atLeft = loss(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN_SECTION * (high - low);
      atRight = loss(right);
    }
  }
  return { kind: "temperature", temperature: Math.fround(Math.exp((low + high) / 2)) };
}
