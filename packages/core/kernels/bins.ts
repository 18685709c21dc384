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

/** Copies the bytes of `width` columns (column-major, `rows` apart) into 16-byte row records. */
export function interleave(columns: usize, rows: usize, width: i32, records: usize, from: i32, to: i32): void {
  for (let c = 0; c < width; c++) {
    const column = columns + <usize>c * rows;
    for (let i = from; i < to; i++) store<u8>(records + (<usize>i << 4) + c, load<u8>(column + i));
  }
}
