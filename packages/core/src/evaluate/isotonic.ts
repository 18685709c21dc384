import type { Calibration } from "./calibration";
import { rank } from "./ranking";
import type { Scores } from "./scores";

/**
 * No line is steeper: served and trained probabilities differ by 1e-7 before the calibration, and by less than the tolerance of the
 * golden rows (1e-5) after it.
 */
export const STEEPEST = 20;

type Block = { rows: number; probability: number; severe: number };

/**
 * Isotonic calibration: pools adjacent violators (Barlow et al. 1972; Zadrozny and Elkan 2002) and joins the centres of the blocks by
 * straight lines ("centred isotonic regression", Oron and Flournoy 2017), so that two different probabilities stay different and the
 * order of the rows, and with it the area under the curve, is what it was.
 */
export function fitIsotonic({ target, probability }: Scores): Extract<Calibration, { kind: "isotonic" }> {
  const { order, groupEnds } = rank(probability);
  const blocks: Block[] = [];
  // From the least probable: equal probabilities are one block from the start.
  for (let group = groupEnds.length - 1; group >= 0; group--) {
    const block: Block = { rows: 0, probability: 0, severe: 0 };
    for (let place = group === 0 ? 0 : groupEnds[group - 1]!; place < groupEnds[group]!; place++) {
      block.rows++;
      block.probability += probability[order[place]!]!;
      block.severe += target[order[place]!]!;
    }
    push(blocks, block);
  }
  return { kind: "isotonic", ...knotsOf(blocks) };
}

/** Adds a block, pooled with those before it while they are not less severe. */
function push(blocks: Block[], block: Block): void {
  let pooled = block;
  for (let last = blocks.at(-1); last && last.severe * pooled.rows >= pooled.severe * last.rows; last = blocks.at(-1)) {
    pooled = pool(last, pooled);
    blocks.pop();
  }
  blocks.push(pooled);
}

function pool(a: Block, b: Block): Block {
  return { rows: a.rows + b.rows, probability: a.probability + b.probability, severe: a.severe + b.severe };
}

/** Knots at the blocks' centres between (0, 0) and (1, 1); blocks between which a line would be too steep are one. */
function knotsOf(blocks: readonly Block[]): { from: number[]; to: number[] } {
  const kept = [...blocks];
  for (let steep = steepest(kept); steep !== undefined; steep = steepest(kept)) {
    // Line `steep` ends at block `steep`; the first begins and the last ends at a corner, which moves for nobody.
    if (steep === 0) kept.shift();
    else if (steep === kept.length) kept.pop();
    else kept.splice(steep - 1, 2, pool(kept[steep - 1]!, kept[steep]!));
  }
  const centres = kept.map(centreOf);
  return { from: [0, ...centres.map(([from]) => from), 1], to: [0, ...centres.map(([, to]) => to), 1] };
}

/** The line that is steeper than any may be, or does not rise. */
function steepest(blocks: readonly Block[]): number | undefined {
  const corners: (readonly [number, number])[] = [[0, 0], ...blocks.map(centreOf), [1, 1]];
  for (let line = 0; line + 1 < corners.length && blocks.length > 0; line++) {
    const [width, rise] = [corners[line + 1]![0] - corners[line]![0], corners[line + 1]![1] - corners[line]![1]];
    if (!(width > 0 && rise > 0 && rise <= STEEPEST * width)) return line;
  }
  return undefined;
}

/** Rounded to float32, as the graph holds it. */
function centreOf({ rows, probability, severe }: Block): readonly [number, number] {
  return [Math.fround(probability / rows), Math.fround(severe / rows)];
}
