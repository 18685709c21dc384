/** Columns of a tile, 16 bytes of a row's record: with 16 of them the cells of a tile stay in the first-level cache. */
export const TILE_COLUMNS = 16;

/** Bytes between the cells of two columns. 256 cells are 2048 bytes; a power of two would make equal codes collide in the cache. */
export const COLUMN_STRIDE = 2056;

/**
 * AssemblyScript of `histogram1` .. `histogram16`, one per number of columns in a tile. Each is written out because asc folds a
 * `switch` over inlined widths back into one loop with a test per column, which is half as fast.
 */
export function histogramWidths() {
  return `${UNPACK}${Array.from({ length: TILE_COLUMNS }, (_, c) => histogram(c + 1)).join("")}`;
}

/** AssemblyScript of `histogramOf`, which calls the histogram of a width. */
export function histogramOf() {
  const widths = Array.from({ length: TILE_COLUMNS }, (_, c) => c + 1);
  const cases = widths
    .map((width) => `    case ${width}: return histogram${width}(cells, records, recordBytes, packed, count);\n`)
    .join("");
  return `import { ${widths.map((width) => `histogram${width}`).join(", ")} } from "./histogramWidths";

export function histogramOf(width: i32, cells: usize, records: usize, recordBytes: usize, packed: usize, count: i32): void {
  switch (width) {
${cases}  }
}
`;
}

const UNPACK = `
/** Widens gradient << 16 | hessian to the two halves of a histogram cell. */
// @ts-ignore: decorator
@inline
function unpack(p: i32): i64 {
  return (<i64>(p >> 16) << 32) + <i64>(p & 0xffff);
}
`;

/** @param {number} width columns in the tile */
function histogram(width) {
  return `
/** Adds \`count\` rows, one after the other in memory, to the cells. */
export function histogram${width}(cells: usize, records: usize, recordBytes: usize, packed: usize, count: i32): void {
  for (let r = records, p = packed, end = packed + (<usize>count << 2); p < end; p += 4, r += recordBytes) {
    const w = unpack(load<i32>(p));${addRow(width)}
  }
}
`;
}

/** @param {number} width */
function addRow(width) {
  const column = (/** @type {number} */ c) => `
    const c${c} = cells + (<usize>load<u8>(r, ${c}) << 3); store<i64>(c${c}, load<i64>(c${c}, ${c * COLUMN_STRIDE}) + w, ${c * COLUMN_STRIDE});`;
  return Array.from({ length: width }, (_, c) => column(c)).join("");
}
