import type { Tally } from "./tally";
import { type Interval, wilsonInterval } from "./wilson";

/**
 * Observed against expected severe accidents, of those alone that a model judged without having been trained on them. `ratio` is above 1
 * where more accidents are severe than the model expects of accidents like these.
 */
export type Expectation = { accidents: number; observed: number; expected: number; ratio: number; interval: Interval };

/**
 * The 95 % interval takes the expected number as given: it is Wilson's of the observed share, over the expected share. (That of a
 * standardised ratio by Poisson would be too wide: severe accidents are not rare.)
 */
export function expectationOf({ judged, observed, expected }: Tally): Expectation | null {
  if (judged === 0 || expected === 0) return null;
  const [low, high] = wilsonInterval(observed, judged);
  const scale = judged / expected;
  return { accidents: judged, observed, expected, ratio: observed / expected, interval: [low * scale, high * scale] };
}
