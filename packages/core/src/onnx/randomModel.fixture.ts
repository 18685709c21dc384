import { seededRandom } from "../evaluate/random";
import type { BoostingModel, Tree } from "../learn/model";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";

/** Splits and cells are drawn from these steps, so that many cells lie exactly on a split. `0.1` is no float32. */
const STEPS = 21;

/** A boosting model of random trees, each grown leaf by leaf to `leaves`, over `features` columns. */
export function randomBoosting(trees: number, leaves: number, features: number, seed: number): BoostingModel {
  const random = seededRandom(seed);
  return { family: "boosting", base: -0.5, trees: Array.from({ length: trees }, () => randomTree(leaves, features, random)) };
}

/** Rows of which a tenth of the cells is missing and many lie exactly on a split of `randomBoosting`. */
export function randomMatrix(rows: number, features: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * features }, () => (random() < 0.1 ? Number.NaN : step(random)));
  const target = Uint8Array.from({ length: rows }, () => (random() < 0.4 ? 1 : 0));
  const names = Array.from({ length: features }, (_, i) => `f${i}`);
  return { features: names, rows, values, target, ids: Float64Array.from({ length: rows }, (_, i) => i) };
}

export function passthrough(features: readonly string[]): Preprocessing {
  return { features: [...features], encodings: features.map((feature) => ({ kind: "passthrough", feature })) };
}

function randomTree(leaves: number, features: number, random: () => number): Tree {
  const nodes: [feature: number, threshold: number, left: number, right: number, missingLeft: number][] = [[-1, leaf(random), -1, -1, 0]];
  const open = [0];
  for (let i = 1; i < leaves; i++) {
    const [node] = open.splice(Math.floor(random() * open.length), 1);
    const left = nodes.push([-1, leaf(random), -1, -1, 0]) - 1;
    const right = nodes.push([-1, leaf(random), -1, -1, 0]) - 1;
    nodes[node!] = [Math.floor(random() * features), step(random), left, right, random() < 0.5 ? 1 : 0];
    open.push(left, right);
  }
  return {
    feature: Int32Array.from(nodes, ([feature]) => feature),
    threshold: Float32Array.from(nodes, ([, threshold]) => threshold),
    left: Int32Array.from(nodes, ([, , left]) => left),
    right: Int32Array.from(nodes, ([, , , right]) => right),
    missingLeft: Uint8Array.from(nodes, ([, , , , missingLeft]) => missingLeft),
  };
}

function step(random: () => number): number {
  return (Math.floor(random() * STEPS) - 10) * 0.1;
}

function leaf(random: () => number): number {
  return (random() - 0.5) * 0.2;
}
