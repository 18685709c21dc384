import type { ForestTree } from "../model";
import { OP, SCORE_NODE, SCORE_PLAN } from "./kernels.generated";
import { layOutMemory } from "./memoryLayout";
import { type PairedTrees, pairTrees } from "./pairedTrees";
import { structAt } from "./sharedStruct";
import { openTeam, soloTeam, type ThreadTeam } from "./threadTeam";

/** Trees ready to add up their values for rows; tree t counts for output t % outputs, or for all where trees have shares. */
export type TreeScorer = {
  /**
   * Sums over the trees in float32 and in their order, row-major `rows x outputs`.
   *
   * @param values column-major `columns x rows`, or row-major when told, NaN = missing
   */
  score(values: Float32Array, rows: number, order?: "columns" | "rows"): Float32Array;
  close(): Promise<void>;
};

/** Rows that are copied in at a time. */
const CHUNK_ROWS = 8192;
/** Rows that pass through all trees while their cells stay in the cache: `BLOCK` of `kernels/score.ts`. */
const BLOCK_ROWS = 64;

/** Opens trees over `columns` columns on several threads. Close it in any case. */
export async function openTreeScorer(
  trees: readonly ForestTree[],
  { columns, outputs = 1, threads = 1 }: { columns: number; outputs?: number; threads?: number },
): Promise<TreeScorer> {
  const paired = pairTrees(trees, columns, outputs);
  const layout = layOut(paired, columns, outputs, threads);
  return scorerOver(await openTeam(layout.bytes, threads), layout, paired, columns, outputs);
}

/** The same on the calling thread; there is nothing to close. */
export function soloTreeScorer(trees: readonly ForestTree[], columns: number, outputs = 1): Pick<TreeScorer, "score"> {
  const paired = pairTrees(trees, columns, outputs);
  const layout = layOut(paired, columns, outputs, 1);
  return scorerOver(soloTeam(layout.bytes), layout, paired, columns, outputs);
}

type ScoreLayout = ReturnType<typeof layOut>;

function layOut({ feature, roots, shares }: PairedTrees, columns: number, outputs: number, threads: number) {
  const layout = layOutMemory();
  const at = {
    ...{ plan: layout.take(SCORE_PLAN.bytes), nodes: layout.take(feature.length * SCORE_NODE.bytes), roots: layout.take(roots.length * 4) },
    ...{ leafValues: shares ? layout.take(shares.byteLength) : 0, values: layout.take(CHUNK_ROWS * columns * 4) },
    ...{ blocks: layout.take(threads * BLOCK_ROWS * (2 * columns + 1) * 4), sums: layout.take(CHUNK_ROWS * outputs * 4) },
  };
  return { at, bytes: layout.bytes };
}

function scorerOver(team: ThreadTeam, { at }: ScoreLayout, paired: PairedTrees, columns: number, outputs: number): TreeScorer {
  const { views } = team;
  for (let n = 0, word = at.nodes / 4; n < paired.feature.length; n++, word += SCORE_NODE.bytes / 4) {
    views.f32[word] = paired.threshold[n]!;
    views.i32[word + 1] = paired.feature[n]! * 4;
    views.u32[word + 2] = at.nodes + paired.left[n]! * SCORE_NODE.bytes;
  }
  views.u32.set(
    paired.roots.map((root) => at.nodes + root * SCORE_NODE.bytes),
    at.roots / 4,
  );
  if (paired.shares) views.f32.set(paired.shares, at.leafValues / 4);
  const { plan: address, ...places } = at;
  const plan = Object.assign(structAt(views, SCORE_PLAN, address), places, { features: columns, outputs, trees: paired.roots.length });
  team.task.plan = address;
  const score = (values: Float32Array, rows: number, order: "columns" | "rows" = "columns") => {
    const sums = new Float32Array(rows * outputs);
    for (let from = 0; from < rows; from += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows - from);
      if (order === "rows") views.f32.set(values.subarray(from * columns, (from + count) * columns), at.values / 4);
      else
        for (let c = 0; c < columns; c++)
          views.f32.set(values.subarray(c * rows + from, c * rows + from + count), at.values / 4 + c * count);
      plan.rows = count;
      plan.rowStride = order === "rows" ? columns * 4 : 4;
      plan.featureStride = order === "rows" ? 4 : count * 4;
      views.f32.fill(0, at.sums / 4, at.sums / 4 + count * outputs);
      team.perform(OP.score);
      sums.set(views.f32.subarray(at.sums / 4, at.sums / 4 + count * outputs), from * outputs);
    }
    return sums;
  };
  return { score, close: () => team.close() };
}
