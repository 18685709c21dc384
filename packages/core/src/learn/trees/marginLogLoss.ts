/**
 * Mean log loss of margins `base + score`, rows of the positive class counting `positiveWeight` times:
 * ln(1 + exp(m)) - y m, in the form that does not overflow.
 */
export function marginLogLoss(scores: Float32Array, base: number, target: Uint8Array, positiveWeight = 1): number {
  return weightedLogLoss(scores, base, target, positiveWeight === 1 ? undefined : (row) => (target[row] === 1 ? positiveWeight : 1));
}

/** The same with a weight of every row. */
export function weightedLogLoss(
  scores: Float32Array,
  base: number,
  target: Uint8Array,
  weightOf: (row: number) => number = () => 1,
): number {
  let loss = 0;
  let weights = 0;
  for (let row = 0; row < target.length; row++) {
    const margin = scores[row]! + base;
    const weight = weightOf(row);
    loss += weight * (Math.max(margin, 0) - (target[row] === 1 ? margin : 0) + Math.log1p(Math.exp(-Math.abs(margin))));
    weights += weight;
  }
  return loss / weights;
}

/**
 * Mean log loss of softmax over several classes' margins.
 *
 * @param scores per class, `stride` apart
 */
export function softmaxLogLoss(
  scores: Float32Array,
  stride: number,
  bases: readonly number[],
  target: Uint8Array,
  weightOf: (row: number) => number = () => 1,
): number {
  let loss = 0;
  let weights = 0;
  const margins = new Float64Array(bases.length);
  for (let row = 0; row < target.length; row++) {
    for (let k = 0; k < bases.length; k++) margins[k] = scores[k * stride + row]! + bases[k]!;
    const most = Math.max(...margins);
    const sum = margins.reduce((total, margin) => total + Math.exp(margin - most), 0);
    const weight = weightOf(row);
    loss += weight * (most + Math.log(sum) - margins[target[row]!]!);
    weights += weight;
  }
  return loss / weights;
}
