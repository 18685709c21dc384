import type { Preprocessing } from "../../prepare/preprocessing";

/** A model and what happens to the raw features before it. */
export type MemberModel<M> = { model: M; preprocessing: Preprocessing };

/**
 * Several models as one. With `p` a member's probabilities, kept `SMALLEST_PROBABILITY` from 0 (and of two classes from 1), the log odds of class
 * `k` against class 0 are `biases[k - 1]` + the sum over members of `weights[member] x log(p[k] / p[0])`.
 */
export type BlendModel<M> = {
  family: "blend";
  classes: number;
  members: readonly MemberModel<M>[];
  weights: Float64Array;
  biases: Float64Array;
};

/** Keeps a logarithm finite, in float32 as well: the nearest numbers to 1 lie 6e-8 from it. */
export const SMALLEST_PROBABILITY = 1e-6;
