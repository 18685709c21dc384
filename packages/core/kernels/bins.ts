/**
 * Adds `radix * bin(value)` to the column byte of each row. `edges` is padded to 2^steps with +Inf; the bin of a value is
 * the first whose edge is not below it, the bin of NaN is `missing`.
 */
export function binFeature(values: usize, count: i32, edges: usize, steps: i32, radix: i32, missing: i32, column: usize): void {
  for (let i = 0; i < count; i++) {
    const value = load<f32>(values + (<usize>i << 2));
    let at: usize = 0;
    for (let half: usize = <usize>1 << (steps - 1); half; half >>= 1)
      at += select<usize>(half, 0, value > load<f32>(edges + ((at + half - 1) << 2)));
    const bin = value == value ? <i32>at : missing;
    store<u8>(column + i, load<u8>(column + i) + <u8>(bin * radix));
  }
}
