/** A straight line from values to pixels. */
export type LinearScale = (value: number) => number;

/** @param domain two values @param range the pixels that they are drawn at */
export function linearScale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): LinearScale {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

/** Round values from `low` to `high`, `most` of them at most, at steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(low: number, high: number, most = 5): number[] {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / Math.max(1, most - 1));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The next 1, 2 or 5 times a power of ten that is no smaller. */
export function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5].find((digit) => digit * power >= atLeast * (1 - 1e-9)) ?? 10);
}
