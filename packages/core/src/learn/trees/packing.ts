/** One feature inside a joint column: its bin counts `radix` times in the column's code. */
export type PackedFeature = { feature: number; bins: number; radix: number };

/** One byte per row that holds the bins of several features: code = sum of bin x radix, below `cells`. */
export type PackedColumn = { features: PackedFeature[]; cells: number };

/** Codes of a byte. Wider columns were measured slower (`../shared/spikes/boosting.md`). */
const JOINT_CELLS = 256;

/**
 * Packs features of at most 256 bins into as few byte columns as it can: largest first, each into the fullest column that still holds
 * it. A histogram then costs one addition per column, not per feature. Features of a single bin cannot be split and are left out.
 */
export function packColumns(bins: readonly number[]): PackedColumn[] {
  const columns: PackedColumn[] = [];
  const largestFirst = [...bins.keys()].filter((f) => bins[f]! > 1).sort((a, b) => bins[b]! - bins[a]! || a - b);
  for (const feature of largestFirst) {
    const column = fullestFor(columns, bins[feature]!) ?? open(columns);
    column.features.push({ feature, bins: bins[feature]!, radix: column.cells });
    column.cells *= bins[feature]!;
  }
  return columns;
}

function fullestFor(columns: readonly PackedColumn[], bins: number): PackedColumn | undefined {
  let fullest: PackedColumn | undefined;
  for (const column of columns) {
    if (column.cells * bins <= JOINT_CELLS && (!fullest || column.cells > fullest.cells)) fullest = column;
  }
  return fullest;
}

function open(columns: PackedColumn[]): PackedColumn {
  const column = { features: [], cells: 1 };
  columns.push(column);
  return column;
}
