import { describe, expect, it } from "vitest";
import { type BinnedRows, loadBinnedRows } from "./binnedRows";
import { gradientScale } from "./gradientScale";
import { syntheticRows } from "./trainingRows.fixture";

const ROWS = 1000;

describe("histograms", () => {
  it("of parent minus child are those of the other child, to the last bit", () => {
    const binned = loadWithGradients();
    const { kernels, at } = binned;
    const middle = kernels.drawRows(at.rowsA, 0, ROWS, 7, 2 ** 30);
    const [whole, part, direct] = [cellsOf(binned, 0, ROWS), cellsOf(binned, 0, middle), cellsOf(binned, middle, ROWS)];
    const [parent, child] = [at.leafCells, at.leafCells + binned.cells * 8];
    binned.views.u8.set(new Uint8Array(whole.buffer), parent);
    binned.views.u8.set(new Uint8Array(part.buffer), child);

    kernels.subtract(parent, child, binned.cells);

    expect(middle).toBeGreaterThan(0);
    expect(direct.some((cell) => cell !== 0n)).toBe(true);
    expect(new BigInt64Array(binned.views.u8.buffer, parent, binned.cells)).toEqual(direct);
  });

  it("hold in each feature's cells the gradients and hessians of its rows, counted one by one", () => {
    const rows = syntheticRows(ROWS, 11);
    const binned = loadWithGradients();
    binned.kernels.drawRows(binned.at.rowsA, 0, ROWS, 7, 2 ** 32 - 1);

    const cells = cellsOf(binned, 0, ROWS);

    for (const { feature, binning, bins, firstCell } of binned.features) {
      const expected = new Array<bigint>(bins).fill(0n);
      for (let row = 0; row < ROWS; row++) {
        const value = rows.values[feature * ROWS + row]!;
        const edge = binning.edges.findIndex((limit) => value <= limit);
        const bin = Number.isNaN(value) ? bins - 1 : edge < 0 ? binning.edges.length : edge;
        const packed = binned.views.i32[binned.at.packed / 4 + row]!;
        expected[bin]! += (BigInt(packed >> 16) << 32n) + BigInt(packed & 0xffff);
      }
      expect([...cells.slice(firstCell, firstCell + bins)]).toEqual(expected);
    }
  });
});

describe("gradients", () => {
  it("are those of the log loss within half a quantisation step", () => {
    const binned = loadWithGradients(0.7, 3);
    const scale = gradientScale(ROWS, 3);
    const p = 1 / (1 + Math.exp(-0.7));

    for (const [row, y] of syntheticRows(ROWS, 11).target.entries()) {
      const packed = binned.views.i32[binned.at.packed / 4 + row]!;
      const weight = y === 1 ? 3 : 1;
      expect(Math.abs((packed >> 16) - weight * (p - y) * scale.gradient)).toBeLessThan(0.51);
      expect(Math.abs((packed & 0xffff) - weight * p * (1 - p) * scale.hessian)).toBeLessThan(0.51);
    }
  });

  it("cannot overflow a cell, however many rows and whatever the weight", () => {
    for (const rows of [1, 1000, 40_000, 2 ** 20, 50_000_000]) {
      for (const weight of [0.5, 1, 3, 1000]) {
        const { gradient, hessian } = gradientScale(rows, weight);
        const most = Math.max(1, weight);
        expect(rows * most * gradient).toBeLessThan(2 ** 31);
        expect((rows * most * hessian) / 4).toBeLessThan(2 ** 32);
        expect(most * gradient).toBeLessThan(2 ** 15);
        expect((most * hessian) / 4).toBeLessThan(2 ** 16);
      }
    }
  });
});

function loadWithGradients(base = 0, positiveWeight = 1): BinnedRows {
  const binned = loadBinnedRows(syntheticRows(ROWS, 11), undefined, 255, 2);
  const { gradient, hessian } = gradientScale(ROWS, positiveWeight);
  binned.kernels.gradients(binned.at.scores, binned.at.labels, binned.at.packed, 0, ROWS, base, positiveWeight, gradient, hessian);
  return binned;
}

/** Cells of all features over the rows listed at rowsA[from, to). */
function cellsOf({ kernels, at, tiles, columns, cells, views }: BinnedRows, from: number, to: number): BigInt64Array {
  expect(tiles.length).toBe(1);
  kernels.histogram(tiles[0]!.width, at.tileCells, at.records, at.packed, at.rowsA, from, to);
  for (const { cellsAt, firstFeature, features, firstCell } of columns) {
    kernels.fold(at.tileCells + cellsAt, at.sizes + firstFeature * 4, features, at.leafCells + firstCell * 8, at.foldScratch);
  }
  return new BigInt64Array(views.u8.buffer, at.leafCells, cells).slice();
}
