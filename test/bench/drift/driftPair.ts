import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DriftTable, driftTableOf } from "@vigie/core/drift/driftTable";
import { fr28Matrix, matrixAt } from "@vigie/core/drift/fr28.fixture";
import { seededRandom } from "@vigie/core/evaluate/random";
import { fr28 } from "@vigie/core/prepare/fr28";
import { decodeMatrix, encodeMatrix } from "@vigie/core/prepare/matrixFile";
import type { WorkloadPlace } from "../workload";

/** Rows on each side, as the peer's largest case. */
export const PAIR_ROWS = 50_000;

const SIDES = { reference: "train", current: "test" } as const;

/**
 * Writes the peer's pair, training and test rows of the 28-column matrix drawn with replacement up to the size, so that a measured process reads it
 * without leaving memory behind.
 */
export async function writeDriftPair({ data, scratch }: WorkloadPlace): Promise<void> {
  for (const [side, name] of Object.entries(SIDES)) {
    const matrix = fr28Matrix(data, name);
    const random = seededRandom(3);
    const rows = Array.from({ length: PAIR_ROWS }, () => Math.floor(random() * matrix.rows));
    await writeFile(fileOf(scratch, side), encodeMatrix(matrixAt(matrix, rows)));
  }
}

/** The pair that was written. */
export async function readDriftPair({ scratch }: WorkloadPlace): Promise<{ reference: DriftTable; current: DriftTable }> {
  const read = async (side: keyof typeof SIDES) => driftTableOf(decodeMatrix(await readFile(fileOf(scratch, side))), fr28);
  return { reference: await read("reference"), current: await read("current") };
}

function fileOf(scratch: string, side: string): string {
  return join(scratch, `drift-${side}.matrix`);
}
