/** Digits of 11, 11 and 10 bits. */
const SHIFTS = [0, 11, 22] as const;
const DIGITS = 2048;

/** The numbers ascending; none may be NaN. float32 by radix over the bits (Knuth, TAOCP 3, 5.2.5), several times faster than comparing. */
export function sortFloats<T extends Float32Array | Float64Array>(values: T): T {
  if (!(values instanceof Float32Array)) return values.sort() as T;
  let from = new Uint32Array(values.length);
  let to = new Uint32Array(values.length);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  // Unsigned order is that of the numbers once the sign bit of positive ones, and all bits of negative ones, are turned.
  for (let at = 0; at < bits.length; at++) from[at] = bits[at]! ^ (bits[at]! >>> 31 ? 0xffffffff : 0x80000000);
  for (const shift of SHIFTS) {
    const starts = new Uint32Array(DIGITS + 1);
    for (let at = 0; at < from.length; at++) starts[((from[at]! >>> shift) & (DIGITS - 1)) + 1]!++;
    for (let digit = 1; digit <= DIGITS; digit++) starts[digit]! += starts[digit - 1]!;
    for (let at = 0; at < from.length; at++) to[starts[(from[at]! >>> shift) & (DIGITS - 1)]!++] = from[at]!;
    [from, to] = [to, from];
  }
  for (let at = 0; at < from.length; at++) from[at]! ^= from[at]! >>> 31 ? 0x80000000 : 0xffffffff;
  return new Float32Array(from.buffer) as T;
}
