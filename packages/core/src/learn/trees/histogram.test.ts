import { describe, expect, it } from "vitest";
import { seededRandom } from "../../evaluate/random";
import { binRows } from "./binnedRows";
import { type BoostMemory, openBoostMemory } from "./boostMemory";
import { gradientScale } from "./gradientScale";
import { OP } from "./kernels.generated";
import type { TrainingRows } from "./trainingRows";
import { syntheticRows } from "./trainingRows.fixture";

const ROWS = 1000;

describe("histograms", () => {
  it.each([1, 3])(
    "hold in each feature's cells the gradients and hessians of its rows, counted one by one, on %i threads",
    async (threads) => {
      const memory = await loadWithGradients(threads);

      const cells = rootCells(memory);

      expect(cells).toEqual(countedCells(memory, syntheticRows(ROWS, 11), [...Array(ROWS).keys()]));
      await memory.team.close();
    },
  );

  it("of a child hold the rows that went there, of as many columns and rows as need several passes", async () => {
    const rows = manyColumns(5000);
    const memory = await load(rows, 1);
    const { team, binned, specs, goesLeft, leafCells } = memory;
    rootCells(memory);
    const { binOf, column } = specs[3]!;
    const { feature, binning } = binned.features[3]!;
    team.kernels.sides(binOf, 120, -1, goesLeft);
    const smallCells = leafCells + binned.cells * 8;
    Object.assign(team.task, { slot: 0, newSlot: 1, column, goesLeft, smallIsLeft: 1, smallCells, largeCells: leafCells, sides: 2 });

    team.perform(OP.divide);
    team.perform(OP.search);

    const left = [...Array(rows.rows).keys()].filter((row) => rows.values[feature * rows.rows + row]! <= binning.edges[120]!);
    expect(binned.tiles).toHaveLength(3);
    expect(left.length).toBeGreaterThan(2048);
    expect(cellsAt(memory, smallCells)).toEqual(countedCells(memory, rows, left));
  });

  it("of two children add up to their parent's, to the last bit", async () => {
    const memory = await loadWithGradients(2);
    const { team, plan, binned, specs, goesLeft, leafCells } = memory;
    const parent = rootCells(memory);
    const { binOf, column } = specs[0]!;
    team.kernels.sides(binOf, binned.features[0]!.bins >> 1, -1, goesLeft);
    const smallCells = leafCells + binned.cells * 8;
    Object.assign(team.task, { slot: 0, newSlot: 1, column, goesLeft, smallIsLeft: 1, smallCells, largeCells: leafCells, sides: 2 });

    team.perform(OP.divide);
    team.perform(OP.search);

    const [small, large] = [cellsAt(memory, smallCells), cellsAt(memory, leafCells)];
    expect(small.some((cell) => cell !== 0n)).toBe(true);
    expect(large.some((cell) => cell !== 0n)).toBe(true);
    expect(small.map((cell, i) => cell + large[i]!)).toEqual(parent);
    expect(plan.cells).toBe(parent.length);
    await team.close();
  });
});

describe("gradients", () => {
  it("are those of the log loss within half a quantisation step, times the row's weight", async () => {
    const weights = Float32Array.from({ length: ROWS }, (_, row) => row % 4);
    const memory = await loadWithGradients(1, 0.7, weights);
    const scale = gradientScale(1500, 3);
    const p = 1 / (1 + Math.exp(-0.7));

    for (const [row, y] of syntheticRows(ROWS, 11).target.entries()) {
      const packed = memory.team.views.i32[memory.plan.packed / 4 + row]!;
      expect(Math.abs((packed >> 16) - weights[row]! * (p - y) * scale.gradient)).toBeLessThan(0.51);
      expect(Math.abs((packed & 0xffff) - weights[row]! * p * (1 - p) * scale.hessian)).toBeLessThan(0.51);
    }
    await memory.team.close();
  });

  it("cannot overflow a cell, however many rows and whatever the weight", () => {
    for (const rows of [1, 1000, 40_000, 2 ** 20, 50_000_000]) {
      for (const most of [1, 3, 1000]) {
        const { gradient, hessian } = gradientScale(rows * most, most);
        expect(rows * most * gradient).toBeLessThanOrEqual(2 ** 31);
        expect((rows * most * hessian) / 3).toBeLessThan(2 ** 32);
        expect(most * gradient).toBeLessThan(2 ** 15);
        expect((most * hessian) / 3).toBeLessThan(2 ** 16);
      }
    }
  });
});

function loadWithGradients(threads: number, base = 0, weights?: Float32Array): Promise<BoostMemory> {
  return load(syntheticRows(ROWS, 11), threads, base, weights);
}

async function load(rows: TrainingRows, threads: number, base = 0, weights?: Float32Array): Promise<BoostMemory> {
  const binned = await binRows(rows, undefined, 255);
  const memory = await openBoostMemory(binned, { classes: 2, leaves: 2, weighted: weights !== undefined, threads });
  const { team, plan } = memory;
  const { gradient, hessian } = weights ? gradientScale(1500, 3) : gradientScale(rows.rows, 1);
  Object.assign(plan, { gradientScale: gradient, hessianScale: hessian });
  team.views.u8.set(rows.target, plan.labels);
  team.views.f32[plan.bases / 4] = base;
  if (weights) team.views.f32.set(weights, plan.weights / 4);
  team.perform(OP.gradients);
  return memory;
}

/** 40 features of more values than there are bins. */
function manyColumns(rows: number): TrainingRows {
  const random = seededRandom(4);
  const values = Float32Array.from({ length: 40 * rows }, () => random());
  const features = Array.from({ length: 40 }, (_, feature) => `f${feature}`);
  return { features, rows, values, target: Uint8Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0)) };
}

/** The cells that the listed rows add up to, counted one by one. */
function countedCells({ binned, plan, team }: BoostMemory, { values, rows }: TrainingRows, listed: readonly number[]): bigint[] {
  const cells = new Array<bigint>(binned.cells).fill(0n);
  for (const { feature, binning, bins, firstCell } of binned.features) {
    for (const row of listed) {
      const value = values[feature * rows + row]!;
      const edge = binning.edges.findIndex((limit) => value <= limit);
      const bin = Number.isNaN(value) ? bins - 1 : edge < 0 ? binning.edges.length : edge;
      const packed = team.views.i32[plan.packed / 4 + row]!;
      cells[firstCell + bin]! += (BigInt(packed >> 16) << 32n) + BigInt(packed & 0xffff);
    }
  }
  return cells;
}

/** Cells of all features over all rows. */
function rootCells(memory: BoostMemory): bigint[] {
  const { team, leafCells } = memory;
  Object.assign(team.task, { smallCells: leafCells, largeCells: 0, sampleThreshold: 0, target: 0, sides: 0 });
  team.perform(OP.root);
  team.perform(OP.search);
  return cellsAt(memory, leafCells);
}

function cellsAt({ team, binned }: BoostMemory, address: number): bigint[] {
  return [...new BigInt64Array(team.views.u8.buffer, address, binned.cells)];
}
