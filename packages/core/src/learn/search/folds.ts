import { DataError } from "../../errors";
import { seededRandom } from "../../evaluate/random";
import { shuffle } from "../../evaluate/shuffle";

/**
 * Divides rows into `folds` parts of about equal size and class shares, all rows of a group in one part: groups, shuffled by the seed and
 * the largest first, go where the class counts stay most even.
 *
 * @param groups a group of each row, e.g. the accident's id; every row its own group when left out
 * @returns the part of each row, 0 .. folds - 1
 * @throws DataError when there are fewer groups than folds
 */
export function stratifiedFolds(
  target: Uint8Array,
  { folds, seed, groups }: { folds: number; seed: number; groups?: ArrayLike<number> },
): Uint8Array {
  const members = groups ? grouped(groups, target.length) : Array.from(target, (_, row) => [row]);
  if (members.length < folds) throw new DataError(`${members.length} groups of rows cannot be divided into ${folds} parts.`);
  const classes = target.reduce((most, label) => Math.max(most, label), 0) + 1;
  const filled = Array.from({ length: folds }, () => new Float64Array(classes));
  const foldOf = new Uint8Array(target.length);
  for (const rows of shuffledLargestFirst(members, seed)) {
    const fold = mostInNeed(filled, countsOf(rows, target, classes));
    for (const row of rows) {
      foldOf[row] = fold;
      filled[fold]![target[row]!]! += 1;
    }
  }
  return foldOf;
}

function grouped(groups: ArrayLike<number>, rows: number): number[][] {
  const members = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const group = members.get(groups[row]!);
    if (group) group.push(row);
    else members.set(groups[row]!, [row]);
  }
  return [...members.values()];
}

function shuffledLargestFirst(members: number[][], seed: number): number[][] {
  shuffle(members, seededRandom(seed));
  return members.sort((a, b) => b.length - a.length);
}

function countsOf(rows: readonly number[], target: Uint8Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of rows) counts[target[row]!]! += 1;
  return counts;
}

/** The part that holds least of the classes that come, by their own counts: the sum of squared class counts grows least there. */
function mostInNeed(filled: readonly Float64Array[], coming: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [fold, counts] of filled.entries()) {
    const growth = coming.reduce((sum, count, label) => sum + count * (2 * counts[label]! + count), 0);
    if (growth < least) [best, least] = [fold, growth];
  }
  return best;
}
