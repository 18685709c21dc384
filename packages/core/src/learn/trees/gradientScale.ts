/** Factors, powers of two, between a row's gradient and hessian and the integers that histograms add up. */
export type GradientScale = { gradient: number; hessian: number };

/**
 * The finest scales at which no sum overflows its half of a 64-bit cell: |gradient| <= weight into 31 bits and a sign,
 * hessian <= weight / 4 (weight / 3 with several classes) into 32 bits, over all rows; and at which one row's pair fits two 16-bit halves.
 *
 * @param weight the sum of all weights: the number of rows when they have none
 * @param most the largest weight
 */
export function gradientScale(weight: number, most: number): GradientScale {
  const [sumBits, rowBits] = [Math.ceil(Math.log2(weight + 1)), Math.ceil(Math.log2(most))];
  return { gradient: 2 ** Math.min(14 - rowBits, 31 - sumBits), hessian: 2 ** Math.min(17 - rowBits, 33 - sumBits) };
}
