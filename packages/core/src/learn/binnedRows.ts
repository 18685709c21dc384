import { type Binning, binCount, chooseBins } from "./binning";
import { type Kernels, loadKernels } from "./kernels";
import { COLUMN_STRIDE } from "./kernels.generated";
import { type PackedColumn, packColumns } from "./packing";
import { type TrainingRows, valuesOf } from "./trainingRows";
import { CHUNK_ROWS, layOutTreeMemory, RECORD_BYTES, SPEC_BYTES, TILE_BYTES, type TreeMemory } from "./treeMemory";

/** A feature that trees may split, in the order of their histogram cells. */
export type BinnedFeature = { feature: number; bins: number; binning: Binning; column: number; firstCell: number };

/** Columns whose codes share row records; histograms are filled tile by tile. */
type Tile = { first: number; width: number };

/** A column's share of `features`, and where a tile's histogram keeps its cells. */
type BinnedColumn = { firstFeature: number; features: number; firstCell: number; cellsAt: number };

/**
 * Rows in the kernels' memory, as bins. Rows 0 .. `rows` are for learning, the validation rows follow them up to `allRows`: no
 * histogram holds those, but they fall through the trees and gather scores like the others.
 */
export type BinnedRows = {
  kernels: Kernels;
  /** The kernels' memory, which never grows. */
  views: ReturnType<typeof viewsOf>;
  at: TreeMemory;
  rows: number;
  allRows: number;
  features: readonly BinnedFeature[];
  columns: readonly BinnedColumn[];
  tiles: readonly Tile[];
  cells: number;
};

/** Chooses bins on the training rows and loads both sets of rows as bins, with their targets. `leaves` is the most a tree will have. */
export function loadBinnedRows(train: TrainingRows, validation: TrainingRows | undefined, bins: number, leaves: number): BinnedRows {
  const sets = validation ? [train, validation] : [train];
  const binnings = train.features.map((_, f) => chooseBins(valuesOf(train, f), bins, validation && valuesOf(validation, f)));
  const packed = packColumns(binnings.map(binCount));
  const tiles = evenTiles(packed.length);
  const { features, columns, cells } = placeFeatures(packed, binnings, tiles);
  const allRows = train.rows + (validation?.rows ?? 0);
  const at = layOutTreeMemory({ rows: allRows, features: features.length, columns: packed.length, cells, leaves });
  const kernels = loadKernels(at.bytes);
  const binned: BinnedRows = {
    kernels,
    views: viewsOf(kernels.memory.buffer),
    at,
    rows: train.rows,
    allRows,
    features,
    columns,
    tiles,
    cells,
  };
  writeFeatureTables(binned, packed);
  writeColumns(binned, packed, sets);
  writeRecords(binned);
  writeLabels(binned, sets);
  return binned;
}

function viewsOf(buffer: ArrayBuffer) {
  return {
    u8: new Uint8Array(buffer),
    i32: new Int32Array(buffer),
    u32: new Uint32Array(buffer),
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
  };
}

/** As many tiles as needed, all but equally wide: two of 9 columns are faster than one of 16 and one of 2. */
function evenTiles(columns: number): Tile[] {
  const count = Math.ceil(columns / (TILE_BYTES / COLUMN_STRIDE));
  return Array.from({ length: count }, (_, t) => {
    const first = Math.round((t * columns) / count);
    return { first, width: Math.round(((t + 1) * columns) / count) - first };
  });
}

function placeFeatures(packed: readonly PackedColumn[], binnings: readonly Binning[], tiles: readonly Tile[]) {
  const features: BinnedFeature[] = [];
  const columns: BinnedColumn[] = [];
  let cells = 0;
  for (const [t, { first, width }] of tiles.entries()) {
    for (const [c, column] of packed.slice(first, first + width).entries()) {
      const cellsAt = t * TILE_BYTES + c * COLUMN_STRIDE;
      columns.push({ firstFeature: features.length, features: column.features.length, firstCell: cells, cellsAt });
      for (const { feature, bins } of column.features) {
        features.push({ feature, bins, binning: binnings[feature]!, column: first + c, firstCell: cells });
        cells += bins;
      }
    }
  }
  return { features, columns, cells };
}

function writeFeatureTables({ views: { i32, u8 }, at, features }: BinnedRows, packed: readonly PackedColumn[]): void {
  for (const [n, { radix }] of packed.flatMap((column) => column.features).entries()) {
    const { firstCell, bins, binning } = features[n]!;
    i32.set([firstCell, bins, binning.missing ? 1 : 0, 1], (at.spec + n * SPEC_BYTES) / 4);
    i32[at.sizes / 4 + n] = bins;
    for (let code = 0; code < 256; code++) u8[at.binOf + n * 256 + code] = Math.floor(code / radix) % bins;
  }
}

function writeColumns(binned: BinnedRows, packed: readonly PackedColumn[], sets: readonly TrainingRows[]): void {
  const { kernels, at, allRows, features } = binned;
  const { f32 } = binned.views;
  for (const [n, { radix }] of packed.flatMap((column) => column.features).entries()) {
    const { feature, binning, column } = features[n]!;
    const steps = Math.max(1, Math.ceil(Math.log2(binning.edges.length + 1)));
    f32.fill(Number.POSITIVE_INFINITY, at.edges / 4, at.edges / 4 + 256).set(binning.edges, at.edges / 4);
    let to = at.columns + column * allRows;
    for (const values of sets.map((rows) => valuesOf(rows, feature))) {
      for (let from = 0; from < values.length; from += CHUNK_ROWS) {
        const chunk = values.subarray(from, from + CHUNK_ROWS);
        f32.set(chunk, at.chunk / 4);
        kernels.binFeature(at.chunk, chunk.length, at.edges, steps, radix, binning.edges.length + 1, to);
        to += chunk.length;
      }
    }
  }
}

function writeRecords({ kernels, at, allRows, tiles }: BinnedRows): void {
  for (const [t, { first, width }] of tiles.entries()) {
    kernels.interleave(at.columns + first * allRows, allRows, width, at.records + t * allRows * RECORD_BYTES, 0, allRows);
  }
}

function writeLabels({ views: { u8 }, at }: BinnedRows, sets: readonly TrainingRows[]): void {
  let to = at.labels;
  for (const { target } of sets) {
    u8.set(target, to);
    to += target.length;
  }
}
