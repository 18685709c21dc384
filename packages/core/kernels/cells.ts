/**
 * Folds one column's histogram into one histogram per packed feature. `sizes` lists the features' bin counts,
 * fastest-varying first; `out` receives their cells one feature after the other.
 */
export function fold(histogram: usize, sizes: usize, features: i32, out: usize, scratch: usize): void {
  let cells = 1;
  for (let f = 0; f < features; f++) cells *= load<i32>(sizes + (<usize>f << 2));
  for (let f = 0; f < features - 1; f++) {
    const size = load<i32>(sizes + (<usize>f << 2)), bytes = <usize>size << 3;
    memory.fill(out, 0, bytes);
    cells /= size;
    let from = histogram;
    for (let block: usize = 0; block < <usize>cells; block++) {
      let sum: i64 = 0;
      for (let q: usize = 0; q < bytes; q += 8, from += 8) {
        const cell = load<i64>(from);
        store<i64>(out + q, load<i64>(out + q) + cell);
        sum += cell;
      }
      store<i64>(scratch + (block << 3), sum);
    }
    histogram = scratch;
    out += bytes;
  }
  memory.copy(out, histogram, <usize>cells << 3);
}
