import { exp4 } from "./exp";
import { pack4 } from "./gradients";
import { BoostPlan } from "./structs";

/**
 * Gradient p - y and hessian K / (K - 1) p (1 - p) of the softmax loss over K classes (the factor: LightGBM 4.7, multiclass_objective),
 * for every class, as `logLossGradients` writes them. Scores and results are `stride` rows per class.
 */
export function softmaxGradients(plan: BoostPlan, from: i32, to: i32): void {
  const classes = plan.classes, block = <usize>plan.stride << 2, one = f32x4.splat(1.0);
  const gradientScale = f32x4.splat(plan.gradientScale);
  const hessianScale = f32x4.splat(plan.hessianScale * <f32>classes / <f32>(classes - 1));
  for (let i: usize = from; i < <usize>to; i += 4) {
    const at = i << 2;
    let most = f32x4.splat(-3.4e38);
    for (let k = 0; k < classes; k++) most = f32x4.pmax(most, margin(plan, at, block, k));
    let sum = f32x4.splat(0);
    for (let k = 0; k < classes; k++) {
      const e = exp4(f32x4.sub(margin(plan, at, block, k), most));
      v128.store(plan.packed + <usize>k * block + at, e);
      sum = f32x4.add(sum, e);
    }
    const label = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(plan.labels + i)));
    const weight = plan.weights ? v128.load(plan.weights + at) : one;
    const gradientWeight = f32x4.mul(weight, gradientScale), hessianWeight = f32x4.mul(weight, hessianScale);
    for (let k = 0; k < classes; k++) {
      const place = plan.packed + <usize>k * block + at, p = f32x4.div(v128.load(place), sum);
      const y = v128.and(i32x4.eq(label, i32x4.splat(k)), one);
      const gradient = f32x4.mul(f32x4.sub(p, y), gradientWeight), hessian = f32x4.mul(f32x4.mul(p, f32x4.sub(one, p)), hessianWeight);
      v128.store(place, pack4(gradient, hessian));
    }
  }
}

// @ts-ignore: decorator
@inline
function margin(plan: BoostPlan, at: usize, block: usize, k: i32): v128 {
  return f32x4.add(v128.load(plan.scores + <usize>k * block + at), f32x4.splat(load<f32>(plan.bases + (<usize>k << 2))));
}
