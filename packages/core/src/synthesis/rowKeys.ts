/**
 * Makes a function that tells rows apart: the same key for rows with the same values (NaN = NaN, -0 = 0), almost surely another one for
 * other rows. `values` are column-major with `rows` rows.
 */
export function rowKeys(columns: number): (values: Float32Array, row: number, rows: number) => number {
  const cell = new Float32Array(1);
  const bits = new Uint32Array(cell.buffer);
  return (values, row, rows) => {
    // FNV-1a over words, twice with different offsets: 53 bits together.
    let [a, b] = [0x811c9dc5, 0x9e3779b9];
    for (let column = 0; column < columns; column++) {
      const value = values[column * rows + row]!;
      cell[0] = Number.isNaN(value) ? Number.NaN : value + 0;
      a = Math.imul(a ^ bits[0]!, 0x01000193);
      a ^= a >>> 15;
      b = Math.imul(b ^ bits[0]!, 0x85ebca6b);
      b ^= b >>> 13;
    }
    return (a >>> 0) * 2 ** 21 + ((b >>> 0) & 0x1fffff);
  };
}
