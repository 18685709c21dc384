import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { ForestTree } from "../model";
import { binRows } from "./binnedRows";
import { trainBoosting } from "./boosting";
import { trainForest } from "./forest";
import { OP } from "./kernels.generated";
import { closeThreads } from "./threadPool";
import { soloTeam, threadsFor } from "./threadTeam";
import { syntheticRows } from "./trainingRows.fixture";

/** Enough rows for four threads. */
const ROWS = 70_000;
const RUNS = 8;

afterAll(closeThreads);

describe("threads", () => {
  it("grow the same boosted trees, whatever their number, in every run", async () => {
    const [train, validation] = [syntheticRows(ROWS, 5), syntheticRows(5001, 6)];
    const parameters = { trees: 6, rowSample: 0.8, columnSample: 0.75, nodeColumnSample: 0.7, earlyStoppingRounds: 0 };
    const grow = async (threads: number) => {
      const { model, summary } = await trainBoosting(train, parameters, { validation, threads });
      return [hashOf(model.trees), ...summary.validationLogLoss];
    };
    const alone = await grow(1);

    const together = [];
    for (let run = 0; run < RUNS; run++) together.push(await grow(2 + (run % 3)));

    expect(together).toEqual(Array.from({ length: RUNS }, () => alone));
  });

  it("grow the same trees of several classes, with weights, bounds and sets of categories", async () => {
    const rows = syntheticRows(ROWS, 7);
    const train = {
      ...rows,
      target: rows.target.map((y, row) => y + 2 * (row % 2)),
      weights: Float32Array.from(rows.target, (_, row) => row % 3),
    };
    const parameters = { trees: 2, categories: "sets" as const, increasing: ["continuous"], l1: 1, maxStep: 0.5, rowSample: 1 };
    const grow = async (threads: number) =>
      hashOf((await trainBoosting(train, parameters, { classes: 4, categorical: ["coarse", "coded"], threads })).model.trees);

    const hashes = [await grow(1), await grow(2), await grow(3), await grow(4)];

    expect(new Set(hashes).size).toBe(1);
  });

  it("that have no core are not waited for: the leader does their share", () => {
    const team = soloTeam(65_536);
    const [values, edges, column] = [16_384, 32_768, 40_960];
    const count = 1000;
    team.views.f32.set(
      Array.from({ length: count }, (_, row) => row % 3),
      values / 4,
    );
    team.views.f32.fill(Number.POSITIVE_INFINITY, edges / 4, edges / 4 + 256).set([0.5, 1.5], edges / 4);

    // Nobody follows this leader.
    Object.assign(team.task, { threads: 2, values, edges, column, count, from: 0, steps: 2, radix: 1, missing: 3 });
    team.perform(OP.bin);

    expect([...team.views.u8.subarray(column, column + count)]).toEqual(Array.from({ length: count }, (_, row) => row % 3));
  });

  it("put rows into the same bins", async () => {
    const rows = syntheticRows(ROWS, 5);

    const [one, three] = [await binRows(rows, rows, 255, 1), await binRows(rows, rows, 255, 3)];

    expect(hashOf([one.codes])).toBe(hashOf([three.codes]));
  });

  it("grow the same forest, and the same votes", async () => {
    const train = syntheticRows(9000, 5);
    const grow = async (threads: number) => {
      const { model, outOfBag } = await trainForest(train, { trees: 20, outOfBag: true }, { threads });
      return [hashOf(model.trees), hashOf([outOfBag!.sums, outOfBag!.votes])];
    };

    const alone = await grow(1);

    for (const threads of [2, 3, 2, 4, 2]) expect(await grow(threads)).toEqual(alone);
  });

  it("are not started where there is little to do", () => {
    expect(threadsFor(1000, 8)).toBe(1);
    expect(threadsFor(1_000_000, 2)).toBe(2);
    expect(threadsFor(1_000_000, 1)).toBe(1);
  });
});

function hashOf(parts: readonly (ForestTree | ArrayBufferView)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const arrays = ArrayBuffer.isView(part) ? [part] : [part.feature, part.threshold, part.left, part.right, part.missingLeft];
    for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)));
  }
  return hash.digest("hex");
}
