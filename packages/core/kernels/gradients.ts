/** Adding this float rounds to an integer and leaves it in the low bits of the sum. */
const ROUND: f32 = 12582912.0;

/**
 * Gradient and hessian of the log loss at margin `base + score`, written as gradient << 16 | hessian. Rows of the positive
 * class count `positiveWeight` times. Works on four rows at a time: `from` is a multiple of 4 and the arrays are padded.
 */
export function gradients(
  scores: usize, labels: usize, packed: usize, from: i32, to: i32,
  base: f32, positiveWeight: f32, gradientScale: f32, hessianScale: f32,
): void {
  const one = f32x4.splat(1.0), round = f32x4.splat(ROUND), extra = f32x4.splat(positiveWeight - 1.0);
  for (let i: usize = from; i < <usize>to; i += 4) {
    const at = i << 2;
    const margin = f32x4.add(v128.load(scores + at), f32x4.splat(base));
    const p = f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(margin))));
    const y = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(labels + i))));
    const weight = f32x4.add(one, f32x4.mul(y, extra));
    const gradient = f32x4.mul(f32x4.mul(f32x4.sub(p, y), weight), f32x4.splat(gradientScale));
    const hessian = f32x4.mul(f32x4.mul(f32x4.mul(p, f32x4.sub(one, p)), weight), f32x4.splat(hessianScale));
    const high = i32x4.shl(f32x4.add(gradient, round), 16);
    const low = v128.and(f32x4.add(hessian, round), i32x4.splat(0xffff));
    v128.store(packed + at, v128.or(high, low));
  }
}

/** Adds to each row's score the value of the leaf it fell into; four rows at a time, as `gradients`. */
export function addLeafValues(scores: usize, leafOf: usize, leafValues: usize, from: i32, to: i32): void {
  for (let i: usize = from; i < <usize>to; i += 4) {
    let v = v128.load32_zero(leafValues + (<usize>load<u8>(leafOf + i) << 2));
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 1) << 2), v, 1);
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 2) << 2), v, 2);
    v = v128.load_lane<f32>(leafValues + (<usize>load<u8>(leafOf + i, 3) << 2), v, 3);
    v128.store(scores + (i << 2), f32x4.add(v128.load(scores + (i << 2)), v));
  }
}

/** exp(x) of four lanes, relative error below 2e-7 (polynomial of Cephes expf, exponent written into the bits). */
// @ts-ignore: decorator
@inline
function exp4(x: v128): v128 {
  const clamped = f32x4.pmax(f32x4.pmin(x, f32x4.splat(87.0)), f32x4.splat(-87.0));
  const shifted = f32x4.add(f32x4.mul(clamped, f32x4.splat(1.44269504)), f32x4.splat(ROUND));
  const k = f32x4.sub(shifted, f32x4.splat(ROUND));
  let r = f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(k, f32x4.splat(2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1.0));
  return f32x4.mul(p, i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000)));
}
