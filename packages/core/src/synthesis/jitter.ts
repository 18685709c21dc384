import type { Contract, Feature } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";

/** Columns of up to so many values are left as they are: counts, and codes that look like numbers. */
const FEW_VALUES = 20;

/** A value moves at most to where this share of the rows lies between, on its nearer side. */
const REACH = 0.005;

/** Share of the codes that a row takes from another row when there is nothing to move. */
const EXCHANGED = 0.1;

/** Moves rows a little. `moved` are the features that it moves. */
export type Jitter = {
  moved: string[];
  /** A copy of a row, moved up to `reach` times the usual way. */
  move(row: number, reach: number, random: () => number): Float32Array;
};

/**
 * Movements that keep the distribution of each continuous feature: evenly within the gap to the neighbours a half per cent of the rows
 * away, on the nearer side, so that nothing moves out of a heap (a speed limit of 50), across a gap (between France and its islands) or
 * beyond the extremes. Least, mean and greatest of one column move together, so that their order stays. Missing values stay missing.
 */
export function jitterOf(matrix: Matrix, contract: Contract): Jitter {
  const moving = [...new Set(contract.features.map(movesWith))].flatMap((group): Group[] => {
    const features = contract.features.flatMap((feature, index) => (movesWith(feature) === group ? [{ feature, index }] : []));
    const continuous = features.filter(({ feature, index }) => feature.type === "numeric" && hasManyValues(column(matrix, index)));
    return continuous.length > 0 ? [{ features: continuous, room: continuous.map(({ index }) => roomOf(column(matrix, index))) }] : [];
  });
  const others = [0, 1].map((label) => [...matrix.target.keys()].filter((row) => matrix.target[row] === label));
  const move: Jitter["move"] = (row, reach, random) => {
    const moved = Float32Array.from(matrix.features, (_, index) => column(matrix, index)[row]!);
    for (const group of moving) moveTogether(moved, group, reach, random);
    if (moving.length === 0) exchangeCodes(moved, matrix, others[matrix.target[row]!]!, EXCHANGED * reach, random);
    return moved;
  };
  return { moved: moving.flatMap(({ features }) => features.map(({ feature }) => feature.name)), move };
}

/** How far a value may move down and up. */
type Room = { down: number; up: number };

/** Features that move by the same step, and the room that a value of each has; a missing one has none to tell. */
type Group = { features: { feature: Feature; index: number }[]; room: ((value: number, reach: number) => Room | undefined)[] };

function moveTogether(row: Float32Array, { features, room }: Group, reach: number, random: () => number): void {
  const rooms = features.flatMap(({ index }, n) => room[n]!(row[index]!, reach) ?? []);
  if (rooms.length === 0) return;
  const [down, up] = [Math.min(...rooms.map(({ down }) => down)), Math.min(...rooms.map(({ up }) => up))];
  const step = random() * (down + up) - down;
  const whole = features.some(({ feature }) => isWhole(feature));
  for (const { index } of features) row[index]! += whole ? Math.round(step) : step;
}

function exchangeCodes(row: Float32Array, matrix: Matrix, others: readonly number[], share: number, random: () => number): void {
  for (let index = 0; index < row.length; index++) {
    if (random() < share) row[index] = column(matrix, index)[others[Math.floor(random() * others.length)]!]!;
  }
}

/** Features with the same name here move by the same step. */
function movesWith({ name, derivation }: Feature): string {
  const together = derivation.kind === "min" || derivation.kind === "max" || derivation.kind === "mean";
  return together ? `${derivation.table}.${derivation.column}` : name;
}

function isWhole({ field }: Feature): boolean {
  return field.kind !== "number" || field.integer !== false;
}

function hasManyValues(values: Float32Array): boolean {
  const seen = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size > FEW_VALUES) return true;
  }
  return false;
}

function roomOf(values: Float32Array): (value: number, reach: number) => Room | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const neighbours = Math.max(1, Math.round(REACH * sorted.length));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return (value, reach) => {
    if (Number.isNaN(value)) return undefined;
    // From the middle of the equal values, so that most of a heap has no room to move.
    const position = (positionOf(sorted, value, false) + positionOf(sorted, value, true) - 1) >> 1;
    const below = value - sorted[Math.max(0, position - neighbours * reach)]!;
    const above = sorted[Math.min(sorted.length - 1, position + neighbours * reach)]! - value;
    if (value === lowest) return { down: 0, up: above };
    if (value === highest) return { down: below, up: 0 };
    const room = Math.min(below, above);
    return { down: room, up: room };
  };
}

/** Position of the first value not below (`after`: above) `value`. */
function positionOf(sorted: Float32Array, value: number, after: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (after && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
