/** Decimals that figures have at least, and at most. */
const LEAST = 3;
const MOST = 6;

/** How many decimals tell different values apart; values that are the same up to a millionth count as the same. */
export function digitsApart(values: readonly (number | null | undefined)[]): number {
  const known = values.filter((value) => value !== null && value !== undefined);
  const different = new Set(known.map((value) => value.toFixed(MOST))).size;
  for (let digits = LEAST; digits < MOST; digits++) {
    if (new Set(known.map((value) => value.toFixed(digits))).size === different) return digits;
  }
  return MOST;
}
