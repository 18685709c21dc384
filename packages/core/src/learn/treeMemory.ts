import { COLUMN_STRIDE, TILE_COLUMNS } from "./kernels.generated";

/** What the size of the memory follows from. */
export type TreeMemorySize = {
  /** Training and validation rows together. */
  rows: number;
  features: number;
  columns: number;
  /** Histogram cells of one leaf, over all features. */
  cells: number;
  leaves: number;
};

export type TreeMemory = ReturnType<typeof layOutTreeMemory>;

/** Rows that `binFeature` is given at a time. */
export const CHUNK_ROWS = 65_536;
/** Bytes of the cells of a whole tile. */
export const TILE_BYTES = TILE_COLUMNS * COLUMN_STRIDE;
/** Bytes of a feature's entry for `findSplit`: first cell, bins, has missing, enabled. */
export const SPEC_BYTES = 16;
/** Bytes of a row record: the codes of one tile. */
export const RECORD_BYTES = 16;

/**
 * Where everything lies in the memory of the kernels, as byte offsets; `bytes` is the end. About 33 bytes per row and tile of 16
 * columns and 18 more per row. The kernels work on four rows at a time, so every array is padded to 128 bytes.
 */
export function layOutTreeMemory({ rows, features, columns, cells, leaves }: TreeMemorySize) {
  const tiles = Math.ceil(columns / TILE_COLUMNS);
  let bytes = 1024; // address 0 means "no rows listed" to the kernels
  const take = (size: number): number => {
    const address = bytes;
    bytes = Math.ceil((bytes + size) / 128) * 128;
    return address;
  };
  const at = {
    // per feature
    spec: take(features * SPEC_BYTES),
    sizes: take(features * 4),
    binOf: take(features * 256),
    // working space
    edges: take(256 * 4),
    chunk: take(CHUNK_ROWS * 4),
    best: take(6 * 8),
    goesLeft: take(256),
    leafValues: take(256 * 4),
    foldScratch: take(256 * 8),
    tileCells: take(tiles * TILE_BYTES),
    leafCells: take(leaves * cells * 8),
    // per row
    columns: take(columns * rows),
    records: take(tiles * rows * RECORD_BYTES),
    packed: take(rows * 4),
    scores: take(rows * 4),
    labels: take(rows),
    leafOf: take(rows),
    rowsA: take(rows * 4),
    rowsB: take(rows * 4),
  };
  return { ...at, tiles, bytes };
}
