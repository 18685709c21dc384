/** goesLeft[code] = 4 where binOf[code] <= bin or is the missing bin (-1: none goes left), else 0; 256 codes. */
export function sides(binOf: usize, bin: i32, missing: i32, goesLeft: usize): void {
  const most = i8x16.splat(<i8>bin), gap = i8x16.splat(<i8>missing), four = i8x16.splat(4);
  for (let c: usize = 0; c < 256; c += 16) {
    const v = v128.load(binOf + c);
    let left = i8x16.le_u(v, most);
    if (missing >= 0) left = v128.or(left, i8x16.eq(v, gap));
    v128.store(goesLeft + c, v128.and(left, four));
  }
}

/** goesLeft[code] = 4 where bit binOf[code] of the 256-bit `set` stands, else 0; 256 codes. */
export function sidesOfSet(binOf: usize, set: usize, goesLeft: usize): void {
  for (let c: usize = 0; c < 256; c++) {
    const bin = <usize>load<u8>(binOf + c);
    store<u8>(goesLeft + c, ((load<u8>(set + (bin >> 3)) >> <u8>(bin & 7)) & 1) << 2);
  }
}

/**
 * Sends the rows listed at places from .. to left from the front of `out` or right from its back, by goesLeft[column[row]], without a
 * branch. Returns the end of the left part.
 */
export function partition(rows: usize, out: usize, column: usize, goesLeft: usize, from: i32, to: i32): i32 {
  if (from == to) return to;
  let left = out + (<usize>from << 2), right = out + (<usize>(to - 1) << 2);
  for (let k = rows + (<usize>from << 2), end = rows + (<usize>to << 2); k < end; k += 4) {
    const i = load<u32>(k), step = <usize>load<u8>(goesLeft + load<u8>(column + i));
    store<u32>(left, i); store<u32>(right, i);
    left += step; right += step - 4;
  }
  return <i32>((left - out) >> 2);
}

/**
 * Draws rows of from .. to: those whose hash with `seed` is below `threshold` go to the front of `out`, the others to the back of its
 * to - from places. A row's fate depends on its number and the seed alone. Returns how many were drawn.
 */
export function drawRows(out: usize, from: i32, to: i32, seed: u32, threshold: u32): i32 {
  if (from == to) return 0;
  let left = out, right = out + (<usize>(to - from - 1) << 2);
  for (let i = from; i < to; i++) {
    const step: usize = mix(<u32>i * 0x9e3779b9 + seed) < threshold ? 4 : 0;
    store<i32>(left, i); store<i32>(right, i);
    left += step; right += step - 4;
  }
  return <i32>((left - out) >> 2);
}

/** Marks the rows listed at places from .. to as belonging to one leaf. */
export function label(rows: usize, leafOf: usize, from: i32, to: i32, leaf: i32): void {
  for (let k = rows + (<usize>from << 2), end = rows + (<usize>to << 2); k < end; k += 4) store<u8>(leafOf + load<u32>(k), leaf);
}

/** Finaliser of MurmurHash3, 32 bits. */
// @ts-ignore: decorator
@inline
export function mix(x: u32): u32 {
  x ^= x >> 16;
  x *= 0x85ebca6b;
  x ^= x >> 13;
  x *= 0xc2b2ae35;
  return x ^ (x >> 16);
}
