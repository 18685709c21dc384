/**
 * The best split of a leaf. Sums are in quantised units, the gain is not; 0 = the leaf cannot be split. `set` lists the bins that go left
 * where the feature is categorical, one bit each.
 */
export type Split = {
  gain: number;
  feature: number;
  bin: number;
  leftGradient: number;
  leftHessian: number;
  missingLeft: boolean;
  set?: Uint8Array;
};

export const NO_SPLIT: Split = { gain: 0, feature: -1, bin: 0, leftGradient: 0, leftHessian: 0, missingLeft: false };

/** Bytes of a set of bins. */
export const SET_BYTES = 32;
