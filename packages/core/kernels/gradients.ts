import { exp4 } from "./exp";
import { BoostPlan } from "./structs";

/** Adding this float rounds to an integer and leaves it in the low bits of the sum. */
const ROUND: f32 = 12582912.0;

/**
 * Gradient and hessian of the log loss at margin `base + score`, written as gradient << 16 | hessian, each times the row's weight when
 * there are weights. Works on four rows at a time: `from` is a multiple of 4 and the arrays are padded.
 */
export function logLossGradients(plan: BoostPlan, from: i32, to: i32): void {
  const one = f32x4.splat(1.0), base = f32x4.splat(load<f32>(plan.bases));
  const gradientScale = f32x4.splat(plan.gradientScale), hessianScale = f32x4.splat(plan.hessianScale);
  const scores = plan.scores, labels = plan.labels, weights = plan.weights, packed = plan.packed;
  for (let i: usize = from; i < <usize>to; i += 4) {
    const at = i << 2;
    const p = f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(f32x4.add(v128.load(scores + at), base)))));
    const y = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(labels + i))));
    let gradient = f32x4.mul(f32x4.sub(p, y), gradientScale), hessian = f32x4.mul(f32x4.mul(p, f32x4.sub(one, p)), hessianScale);
    if (weights) {
      const weight = v128.load(weights + at);
      gradient = f32x4.mul(gradient, weight);
      hessian = f32x4.mul(hessian, weight);
    }
    v128.store(packed + at, pack4(gradient, hessian));
  }
}

/** gradient << 16 | hessian of four lanes, rounded to the nearest integers. */
// @ts-ignore: decorator
@inline
export function pack4(gradient: v128, hessian: v128): v128 {
  const round = f32x4.splat(ROUND);
  return v128.or(i32x4.shl(f32x4.add(gradient, round), 16), v128.and(f32x4.add(hessian, round), i32x4.splat(0xffff)));
}

/** Adds to each row's score the value of the leaf it fell into; four rows at a time, as the gradients. */
export function addLeafValues(scores: usize, leafOf: usize, leafValues: usize, from: i32, to: i32): void {
  for (let i: usize = from; i < <usize>to; i += 4) {
    let v = v128.load32_zero(leafValues + (<usize>load<u8>(leafOf + i) << 2));
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 1) << 2), v, 1);
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 2) << 2), v, 2);
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 3) << 2), v, 3);
    v128.store(scores + (i << 2), f32x4.add(v128.load(scores + (i << 2)), v));
  }
}
