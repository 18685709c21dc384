/** Factors, powers of two, between a row's gradient and hessian and the integers that histograms add up. */
export type GradientScale = { gradient: number; hessian: number };

/**
 * The finest scales at which no sum overflows its half of a 64-bit cell: |gradient| <= weight into 31 bits and a sign,
 * hessian <= weight / 4 into 32 bits, over all rows; and at which one row's pair fits two 16-bit halves.
 */
export function gradientScale(rows: number, positiveWeight: number): GradientScale {
  const rowBits = Math.ceil(Math.log2(rows + 1));
  const weightBits = Math.ceil(Math.log2(Math.max(1, positiveWeight)));
  return { gradient: 2 ** (Math.min(14, 31 - rowBits) - weightBits), hessian: 2 ** (Math.min(17, 33 - rowBits) - weightBits) };
}
