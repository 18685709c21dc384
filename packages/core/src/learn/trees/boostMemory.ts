import type { BinnedRows } from "./binnedRows";
import { TILE_BYTES, wholeBlocks } from "./binnedRows";
import { BEST, BOOST_PLAN, BOOST_THREAD, COLUMN_SPEC, FEATURE_SPEC, LEAF_ROWS, OP, SIDE, TILE_SPEC } from "./kernels.generated";
import { layOutMemory } from "./memoryLayout";
import { type Struct, structAt, structIn } from "./sharedStruct";
import { SET_BYTES } from "./split";
import { openTeam, type ThreadTeam } from "./threadTeam";

/** What a boosting's memory is laid out for. */
export type BoostSize = { classes: number; leaves: number; weighted: boolean; threads: number };

/** A boosting in shared memory: binned rows with their scores and gradients, and what the threads own. */
export type BoostMemory = {
  binned: BinnedRows;
  team: ThreadTeam;
  plan: Struct<typeof BOOST_PLAN>;
  threads: readonly Struct<typeof BOOST_THREAD>[];
  /** Per side of a division and thread: the best split that the thread found. */
  best: readonly (readonly Struct<typeof BEST>[])[];
  sides: readonly Struct<typeof SIDE>[];
  specs: readonly Struct<typeof FEATURE_SPEC>[];
  /** Addresses: codes that go left, the set of a categorical split, a mask of features per side, histogram cells by leaf. */
  goesLeft: number;
  enabled: readonly number[];
  leafCells: number;
};

/** Rows that a thread gathers at a time: `GATHERED_ROWS` of `kernels/boost.ts`. */
const GATHERED_ROWS = 2048;

/**
 * Opens a team over binned rows. About 43 bytes per row and tile of 16 columns; a further 8 for every class beyond two.
 * Its labels, weights and bases are still zero.
 */
export async function openBoostMemory(binned: BinnedRows, size: BoostSize): Promise<BoostMemory> {
  const { stride, features, columns, tiles, cells, codes } = binned;
  const layout = layOutMemory();
  const outputs = size.classes === 2 ? 1 : size.classes;
  const enabled = wholeBlocks(features.length + 1);
  const shared = {
    ...{ plan: layout.take(BOOST_PLAN.bytes), threads: layout.take(size.threads * BOOST_THREAD.bytes) },
    ...{ tileSpecs: layout.take(tiles.length * TILE_SPEC.bytes), columnSpecs: layout.take(columns.length * COLUMN_SPEC.bytes) },
    ...{ features: layout.take(features.length * FEATURE_SPEC.bytes), binOf: layout.take(features.length * 256) },
    ...{ sizes: layout.take(features.length * 4), enabled: layout.take(2 * enabled), sides: layout.take(2 * SIDE.bytes) },
    ...{ goesLeft: layout.take(256 + SET_BYTES), leafValues: layout.take(256 * 4), bases: layout.take(size.classes * 4) },
    leafCells: layout.take(size.leaves * cells * 8),
    ...{ columns: layout.take(codes.length), records: layout.take(tiles.length * stride * 16) },
    ...{ packed: layout.take(outputs * stride * 4), scores: layout.take(outputs * stride * 4) },
    ...{ labels: layout.take(stride), weights: size.weighted ? layout.take(stride * 4) : 0, leafOf: layout.take(stride) },
    ...{ identity: layout.take(stride * 4), rowsA: layout.take(stride * 4), rowsB: layout.take(stride * 4) },
  };
  const own = Array.from({ length: size.threads }, (_, thread) => ({
    ...{ tileCells: layout.take(tiles.length * TILE_BYTES), foldScratch: layout.take(256 * 8) },
    ...{ part: thread === 0 ? 0 : layout.take(cells * 8), leaves: layout.take(size.leaves * LEAF_ROWS.bytes) },
    ...{ best: layout.take(2 * BEST.bytes), sortScratch: layout.take(256 * 9) },
    ...{ gathered: layout.take(GATHERED_ROWS * tiles.length * 16), gatheredPacked: layout.take(GATHERED_ROWS * 4) },
    ...{ ...rowsOfThread(binned, size.threads, thread), ...featuresOfThread(binned, size.threads, thread) },
  }));
  const team = await openTeam(layout.bytes, size.threads);
  const { views } = team;
  const plan = Object.assign(structAt(views, BOOST_PLAN, shared.plan), shared, {
    ...{ rows: binned.rows, stride, tiles: tiles.length, columnCount: columns.length, classes: size.classes, cells },
    recordBytes: tiles.length * 16,
  });
  const threads = own.map((fields, thread) => Object.assign(structIn(views, BOOST_THREAD, shared.threads, thread), fields));
  views.u8.set(codes, shared.columns);
  for (const [t, tile] of tiles.entries()) Object.assign(structIn(views, TILE_SPEC, shared.tileSpecs, t), tile);
  for (const [c, column] of columns.entries()) Object.assign(structIn(views, COLUMN_SPEC, shared.columnSpecs, c), column);
  const specs = features.map(({ firstCell, bins, binning, column, binOf }, f) => {
    views.i32[shared.sizes / 4 + f] = bins;
    views.u8.set(binOf, shared.binOf + f * 256);
    const spec = structIn(views, FEATURE_SPEC, shared.features, f);
    const place = { column: shared.columns + column * stride, binOf: shared.binOf + f * 256 };
    return Object.assign(spec, { firstCell, bins, missing: binning.missing ? 1 : 0, ...place });
  });
  team.task.plan = shared.plan;
  if (features.length > 0) team.perform(OP.interleave);
  const memory = { binned, team, plan, threads, specs, goesLeft: shared.goesLeft, leafCells: shared.leafCells };
  const best = [0, 1].map((side) => own.map((fields) => structIn(views, BEST, fields.best, side)));
  const sides = [0, 1].map((side) => structIn(views, SIDE, shared.sides, side));
  return { ...memory, best, sides, enabled: [shared.enabled, shared.enabled + enabled] };
}

/** A run of the training rows and one of the validation rows, both of whole blocks, and the place of both in the lists of rows. */
function rowsOfThread({ rows, validationRows, validationFrom }: BinnedRows, threads: number, thread: number) {
  const [trainFrom, trainTo] = shareOf(rows, threads, thread);
  const [from, to] = shareOf(validationRows, threads, thread);
  return { trainFrom, trainTo, validationFrom: validationFrom + from, validationTo: validationFrom + to, listFrom: trainFrom + from };
}

function shareOf(rows: number, threads: number, thread: number): [from: number, to: number] {
  const block = wholeBlocks(rows / threads);
  return [Math.min(rows, thread * block), Math.min(rows, (thread + 1) * block)];
}

/** A run of features that holds the thread's share of the cells. */
function featuresOfThread({ features, cells }: BinnedRows, threads: number, thread: number) {
  const firstOf = (share: number) => {
    const found = features.findIndex(({ firstCell, bins }) => firstCell + bins / 2 >= (cells * share) / threads);
    return found < 0 ? features.length : found;
  };
  const [firstFeature, lastFeature] = [firstOf(thread), thread === threads - 1 ? features.length : firstOf(thread + 1)];
  const cellAt = (feature: number) => features[feature]?.firstCell ?? cells;
  return { firstFeature, lastFeature, firstCell: cellAt(firstFeature), lastCell: cellAt(lastFeature) };
}
