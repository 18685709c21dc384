/**
 * A convex loss of a row's margins. Margins stand output after output, `outputs x count`; labels and weights are those of the same rows.
 * Without weights every row counts once.
 */
export type LinearLoss = {
  outputs: number;
  /** Replaces the margins by the loss's derivatives by them and answers the sum of the losses. */
  slopes: (margins: Float64Array, labels: Uint8Array, weights?: Float32Array) => number;
  /** Replaces the margins by the second derivatives, each output by itself. */
  curvatures: (margins: Float64Array, labels: Uint8Array, weights?: Float32Array) => void;
};

/** So many factors of at most 2 have a product that a double holds. */
const FACTORS = 512;

/** `log(1 + exp(-y m))`, y being -1 or 1 for the labels 0 and 1. */
export const logisticLoss: LinearLoss = {
  outputs: 1,
  slopes(margins, labels, weights) {
    if (weights) return weightedLogisticSlopes(margins, labels, weights);
    let loss = 0;
    // A sum of logarithms is the logarithm of the product: one of them for many rows.
    for (let start = 0; start < margins.length; start += FACTORS) {
      const end = Math.min(margins.length, start + FACTORS);
      let product = 1;
      for (let row = start; row < end; row++) {
        const margin = margins[row]!;
        const positive = labels[row] === 1;
        const small = Math.exp(-Math.abs(margin));
        if (margin > 0 !== positive) loss += Math.abs(margin);
        product *= 1 + small;
        const share = 1 / (1 + small);
        margins[row] = (margin > 0 ? share : small * share) - (positive ? 1 : 0);
      }
      loss += Math.log(product);
    }
    return loss;
  },
  curvatures(margins, _, weights) {
    for (let row = 0; row < margins.length; row++) {
      const small = Math.exp(-Math.abs(margins[row]!));
      margins[row] = ((weights ? weights[row]! : 1) * small) / (1 + small) ** 2;
    }
  },
};

function weightedLogisticSlopes(margins: Float64Array, labels: Uint8Array, weights: Float32Array): number {
  let loss = 0;
  for (let row = 0; row < margins.length; row++) {
    const [margin, weight] = [margins[row]!, weights[row]!];
    const positive = labels[row] === 1;
    const small = Math.exp(-Math.abs(margin));
    loss += weight * ((margin > 0 !== positive ? Math.abs(margin) : 0) + Math.log1p(small));
    const share = 1 / (1 + small);
    margins[row] = weight * ((margin > 0 ? share : small * share) - (positive ? 1 : 0));
  }
  return loss;
}

/** The negative logarithm of the softmax of the label's margin. */
export function softmaxLoss(classes: number): LinearLoss {
  const shares = (margins: Float64Array, count: number, row: number): number => {
    let greatest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) greatest = Math.max(greatest, margins[k * count + row]!);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(margins[k * count + row]! - greatest);
    const normaliser = greatest + Math.log(sum);
    for (let k = 0; k < classes; k++) margins[k * count + row] = Math.exp(margins[k * count + row]! - normaliser);
    return normaliser;
  };
  return {
    outputs: classes,
    slopes(margins, labels, weights) {
      const count = margins.length / classes;
      let loss = 0;
      for (let row = 0; row < count; row++) {
        const weight = weights ? weights[row]! : 1;
        const own = labels[row]! * count + row;
        loss -= weight * margins[own]!;
        loss += weight * shares(margins, count, row);
        margins[own]! -= 1;
        if (weights) for (let k = 0; k < classes; k++) margins[k * count + row]! *= weight;
      }
      return loss;
    },
    curvatures(margins, _, weights) {
      const count = margins.length / classes;
      for (let row = 0; row < count; row++) {
        shares(margins, count, row);
        for (let k = 0; k < classes; k++) {
          const share = margins[k * count + row]!;
          margins[k * count + row] = (weights ? weights[row]! : 1) * share * (1 - share);
        }
      }
    },
  };
}

/** `max(0, 1 - y m)^2`, y being -1 or 1 for the labels 0 and 1: the loss of scikit-learn's LinearSVC. */
export const squaredHingeLoss: LinearLoss = {
  outputs: 1,
  slopes(margins, labels, weights) {
    let loss = 0;
    for (let row = 0; row < margins.length; row++) {
      const sign = labels[row] === 1 ? 1 : -1;
      const weight = weights ? weights[row]! : 1;
      const short = Math.max(0, 1 - sign * margins[row]!);
      loss += weight * short * short;
      margins[row] = -2 * weight * sign * short;
    }
    return loss;
  },
  curvatures(margins, labels, weights) {
    for (let row = 0; row < margins.length; row++) {
      const sign = labels[row] === 1 ? 1 : -1;
      margins[row] = sign * margins[row]! < 1 ? 2 * (weights ? weights[row]! : 1) : 0;
    }
  },
};
