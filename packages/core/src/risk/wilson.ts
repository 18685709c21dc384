/** A range, both ends included. */
export type Interval = readonly [low: number, high: number];

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a share: the score interval, which stays within 0 and 1 and holds at few trials too (Wilson 1927, "Probable inference,
 * the law of succession, and statistical inference", JASA 22, 209-212). Without trials it is 0 to 1.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const centre = share + (Z * Z) / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const scale = 1 + (Z * Z) / trials;
  return [successes === 0 ? 0 : (centre - spread) / scale, successes === trials ? 1 : (centre + spread) / scale];
}
