import type { BinnedRows } from "./binnedRows";
import { FEATURE_SPEC, FOREST_NODE, FOREST_PLAN, FOREST_THREAD, GROWN_TREE, PENDING } from "./kernels.generated";
import { layOutMemory } from "./memoryLayout";
import { type Struct, structAt, structIn } from "./sharedStruct";
import { openTeam, type ThreadTeam } from "./threadTeam";

/** What a forest's memory is laid out for. */
export type ForestSize = {
  classes: number;
  /** Most nodes of a tree, and most nodes that can wait to be split. */
  mostNodes: number;
  mostPending: number;
  weighted: boolean;
  /** Per row that a bootstrap may draw, the row that stands for it; every row for itself when left out. */
  placeOf?: Uint32Array | undefined;
  outOfBag: boolean;
  threads: number;
};

/** A forest in shared memory. Every thread grows trees of its own. */
export type ForestMemory = {
  binned: BinnedRows;
  team: ThreadTeam;
  plan: Struct<typeof FOREST_PLAN>;
  threads: readonly Struct<typeof FOREST_THREAD>[];
  /** Trees that one task may grow. */
  batch: number;
};

/** Bytes of nodes that a thread keeps before they are read out; one tree always fits. */
const NODE_BYTES = 8 * 2 ** 20;
/** Four sets of cells: `CELL_SET` of `kernels/forestBins.ts`. */
const CELL_SETS = 4 * 2112;
/** Trees after which the process gets a turn. */
const MOST_TREES_PER_THREAD = 4;

/** Opens a team over binned rows: a byte per row and column, and 20 per row and thread. Labels and weights are still zero. */
export async function openForestMemory(binned: BinnedRows, size: ForestSize): Promise<ForestMemory> {
  const { rows, stride, features, codes } = binned;
  const { classes, threads: count, placeOf } = size;
  const nodeBytes = FOREST_NODE.bytes + classes * 4;
  const perThread = Math.max(1, Math.min(MOST_TREES_PER_THREAD, Math.floor(NODE_BYTES / (size.mostNodes * nodeBytes))));
  const batch = perThread * count;
  const layout = layOutMemory();
  const shared = {
    ...{
      plan: layout.take(FOREST_PLAN.bytes),
      threads: layout.take(count * FOREST_THREAD.bytes),
      grown: layout.take(batch * GROWN_TREE.bytes),
    },
    ...{ specs: layout.take(features.length * FEATURE_SPEC.bytes), binOf: layout.take(features.length * 256) },
    ...{ offsets: layout.take(features.length * 512), classWeights: layout.take(classes * 8) },
    ...{ columns: layout.take(codes.length), labels: layout.take(stride), weights: size.weighted ? layout.take(stride * 4) : 0 },
    placeOf: placeOf ? layout.take(placeOf.byteLength) : 0,
  };
  const own = Array.from({ length: count }, () => ({
    ...{ listA: layout.take(rows * 8), listB: layout.take(rows * 8), counts: layout.take(rows * 4) },
    ...{
      cells: layout.take(Math.max(CELL_SETS, 256 * classes * 4)),
      found: layout.take(256 * (classes + 1) * 4 + 32),
      order: layout.take(features.length * 4),
    },
    ...{ goesLeft: layout.take(256), pending: layout.take((size.mostPending + 2) * (PENDING.bytes + (classes + 1) * 4)) },
    ...{ nodes: layout.take(perThread * size.mostNodes * nodeBytes), nodeRoom: perThread * size.mostNodes, left: layout.take(classes * 4) },
    ...{ sums: size.outOfBag ? layout.take(rows * classes * 4) : 0, votes: size.outOfBag ? layout.take(rows * 2) : 0 },
  }));
  const team = await openTeam(layout.bytes, count);
  const { views } = team;
  const plan = Object.assign(structAt(views, FOREST_PLAN, shared.plan), shared, {
    ...{ draws: placeOf?.length ?? rows },
    ...{ rows, stride, features: features.length, classes, mostNodes: size.mostNodes, outOfBag: size.outOfBag ? 1 : 0 },
  });
  views.u8.set(codes, shared.columns);
  if (placeOf) views.u32.set(placeOf, shared.placeOf / 4);
  for (const [f, { bins, binning, column, binOf }] of features.entries()) {
    views.u8.set(binOf, shared.binOf + f * 256);
    for (const [code, bin] of binOf.entries()) views.u16[shared.offsets / 2 + f * 256 + code] = bin * classes * 4;
    const place = { column: column * stride, binOf: shared.binOf + f * 256 };
    Object.assign(structIn(views, FEATURE_SPEC, shared.specs, f), { bins, missing: binning.missing ? 1 : 0, ...place });
  }
  const threads = own.map((fields, thread) => Object.assign(structIn(views, FOREST_THREAD, shared.threads, thread), fields));
  team.task.plan = shared.plan;
  return { binned, team, plan, threads, batch };
}
