/**
 * Mean log loss of margins `base + score`, rows of the positive class counting `positiveWeight` times:
 * ln(1 + exp(m)) - y m, in the form that does not overflow.
 */
export function marginLogLoss(scores: Float32Array, base: number, target: Uint8Array, positiveWeight = 1): number {
  let loss = 0;
  let weights = 0;
  for (let row = 0; row < target.length; row++) {
    const margin = scores[row]! + base;
    const positive = target[row] === 1;
    const weight = positive ? positiveWeight : 1;
    loss += weight * (Math.max(margin, 0) - (positive ? margin : 0) + Math.log1p(Math.exp(-Math.abs(margin))));
    weights += weight;
  }
  return loss / weights;
}
