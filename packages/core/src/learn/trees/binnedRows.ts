import { type Binning, binCount, chooseBins } from "./binning";
import { COLUMN_STRIDE, OP, TILE_COLUMNS } from "./kernels.generated";
import { layOutMemory } from "./memoryLayout";
import { type PackedColumn, packColumns } from "./packing";
import { openTeam, type ThreadTeam, threadsFor } from "./threadTeam";
import { type TrainingRows, valuesOf } from "./trainingRows";

/** A feature that trees may split, in the order of their histogram cells. `binOf` is the bin of each of the 256 codes of its column. */
export type BinnedFeature = { feature: number; bins: number; binning: Binning; column: number; firstCell: number; binOf: Uint8Array };

/** Columns whose codes share row records; histograms are filled tile by tile. */
export type Tile = { first: number; width: number };

/** A column's share of `features`, and where a thread's tiles keep its cells. */
export type BinnedColumn = { firstFeature: number; features: number; firstCell: number; cellsAt: number };

/**
 * Rows as bins. Rows 0 .. `rows` are for learning, the validation rows begin at `validationFrom`. `codes` is column-major, one byte per
 * row, `stride` bytes per column.
 */
export type BinnedRows = {
  rows: number;
  validationRows: number;
  validationFrom: number;
  stride: number;
  features: readonly BinnedFeature[];
  columns: readonly BinnedColumn[];
  tiles: readonly Tile[];
  /** Histogram cells of one leaf, over all features. */
  cells: number;
  codes: Uint8Array;
};

/** Bytes of the cells of a whole tile. */
export const TILE_BYTES = TILE_COLUMNS * COLUMN_STRIDE;

/** Chooses bins on the training rows and puts both sets of rows into them. */
export async function binRows(
  train: TrainingRows,
  validation: TrainingRows | undefined,
  bins: number,
  threads?: number,
): Promise<BinnedRows> {
  const binnings = train.features.map((_, f) => chooseBins(valuesOf(train, f), bins, validation && valuesOf(validation, f)));
  const packed = packColumns(binnings.map(binCount));
  const tiles = evenTiles(packed.length);
  const validationFrom = wholeBlocks(train.rows);
  const stride = validationFrom + wholeBlocks(validation?.rows ?? 0);
  const placed = placeFeatures(packed, binnings, tiles);
  const codes = await writeCodes(packed, placed.features, validation ? [train, validation] : [train], stride, threads);
  return { rows: train.rows, validationRows: validation?.rows ?? 0, validationFrom, stride, ...placed, tiles, codes };
}

/** Threads divide rows at these blocks, so that no two of them write to one cache line. */
export function wholeBlocks(rows: number): number {
  return Math.ceil(rows / 64) * 64;
}

/** As many tiles as needed, all but equally wide: two of 9 columns are faster than one of 16 and one of 2. */
function evenTiles(columns: number): Tile[] {
  const count = Math.ceil(columns / TILE_COLUMNS);
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
      for (const { feature, bins, radix } of column.features) {
        const binOf = Uint8Array.from({ length: 256 }, (_, code) => Math.floor(code / radix) % bins);
        features.push({ feature, bins, binning: binnings[feature]!, column: first + c, firstCell: cells, binOf });
        cells += bins;
      }
    }
  }
  return { features, columns, cells };
}

/** Values that one thread bins at a time. */
const CHUNK_ROWS = 65_536;

async function writeCodes(
  packed: readonly PackedColumn[],
  features: readonly BinnedFeature[],
  sets: readonly TrainingRows[],
  stride: number,
  threads: number | undefined,
): Promise<Uint8Array> {
  const layout = layOutMemory();
  const width = threadsFor(stride, threads);
  const at = { codes: layout.take(packed.length * stride), edges: layout.take(256 * 4), chunk: layout.take(width * CHUNK_ROWS * 4) };
  const binners = await openTeam(layout.bytes, width);
  try {
    const radices = packed.flatMap((column) => column.features.map(({ radix }) => radix));
    for (const [n, feature] of features.entries()) binFeature(binners, at, feature, radices[n]!, sets, stride);
  } finally {
    await binners.close();
  }
  return binners.views.u8.subarray(at.codes, at.codes + packed.length * stride);
}

function binFeature(
  { views, task, perform, threads }: ThreadTeam,
  at: { codes: number; edges: number; chunk: number },
  { feature, binning: { edges }, column }: BinnedFeature,
  radix: number,
  sets: readonly TrainingRows[],
  stride: number,
): void {
  views.f32.fill(Number.POSITIVE_INFINITY, at.edges / 4, at.edges / 4 + 256).set(edges, at.edges / 4);
  Object.assign(task, { edges: at.edges, radix, missing: edges.length + 1, column: at.codes + column * stride, values: at.chunk });
  task.steps = Math.max(1, Math.ceil(Math.log2(edges.length + 1)));
  let start = 0;
  for (const rows of sets) {
    const values = valuesOf(rows, feature);
    for (let from = 0; from < values.length; from += threads * CHUNK_ROWS) {
      const chunk = values.subarray(from, from + threads * CHUNK_ROWS);
      views.f32.set(chunk, at.chunk / 4);
      task.count = chunk.length;
      task.from = start + from;
      perform(OP.bin);
    }
    start = wholeBlocks(rows.rows);
  }
}
