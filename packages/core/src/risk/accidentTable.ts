import type { DatasetName } from "../dataset/datasetName";

/**
 * What is kept of an accident for risk and statistics: nothing finer than the cells of `CELL_RESOLUTIONS` tells where it was, and nothing
 * tells which one it was. `vehicles` is a bit per group of `vehicleGroups`; `area` is the polygon of a boundary file that it lies in.
 */
export const COLUMN_NAMES = [
  "year",
  "month",
  "weekday",
  "hour",
  "dep",
  "area",
  "cell3",
  "cell4",
  "cell5",
  "cell6",
  "cell7",
  "cell8",
  "lum",
  "atm",
  "vehicles",
  "pedestrians",
  "severe",
  "killed",
  "hospitalised",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

export type Level = string | number;

/** Code 0 is unknown, code k is `levels[k - 1]`. */
export type LevelColumn = { levels: readonly Level[]; codes: Uint8Array | Uint16Array };

/**
 * One row per accident, ordered by accident id, in columns; a column that the dataset does not have is left out. It answers any filter by
 * a scan, without DuckDB.
 */
export type AccidentTable = {
  dataset: DatasetName;
  rows: number;
  columns: Readonly<Partial<Record<ColumnName, LevelColumn>>>;
  /** Names of the areas by their id. */
  areas: Readonly<Record<string, string>>;
};

/** Most levels that a column may have. */
export const MAX_LEVELS = 0xffff;

/** H3 resolutions of hexagonal cells by dataset: from 12,393 km² to 36 km² a cell in France, from 36 km² to 0.74 km² in Chicago. */
export const CELL_RESOLUTIONS: Readonly<Record<DatasetName, readonly number[]>> = {
  baac: [3, 4, 5, 6],
  "baac-outcome": [3, 4, 5, 6],
  chicago: [6, 7, 8],
};

/** The column of the cells of a resolution. */
export function cellColumn(resolution: number): ColumnName {
  return `cell${resolution}` as ColumnName;
}

/** Codes as narrow as their levels allow. */
export function codesFor(levels: number, rows: number): Uint8Array | Uint16Array {
  return levels < 0x100 ? new Uint8Array(rows) : new Uint16Array(rows);
}
