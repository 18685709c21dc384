import type { TrainingRows } from "./trainingRows";

/** Rows for a test from columns by name. */
export function rowsOf(columns: Record<string, readonly number[]>, target: readonly number[]): TrainingRows {
  const values = Float32Array.from(Object.values(columns).flat());
  return { features: Object.keys(columns), rows: target.length, values, target: Uint8Array.from(target) };
}

/**
 * Rows with a known dependence on the label: a continuous, a coarse, a coded and a noise feature, 10 % of the coarse one missing, its
 * missing rows more often positive. The same seed makes the same rows on every machine.
 */
export function syntheticRows(rows: number, seed: number): TrainingRows {
  const random = minimalStandard(seed);
  const columns = { continuous: [] as number[], coarse: [] as number[], coded: [] as number[], noise: [] as number[] };
  const target: number[] = [];
  for (let row = 0; row < rows; row++) {
    const [continuous, coarse, coded] = [random(), Math.floor(random() * 8), Math.floor(random() * 5)];
    const missing = random() < 0.1;
    columns.continuous.push(continuous);
    columns.coarse.push(missing ? Number.NaN : coarse);
    columns.coded.push(coded);
    columns.noise.push(random());
    const chance = 0.1 + 0.4 * continuous + (missing ? 0.4 : coarse * 0.02) + (coded === 2 ? 0.1 : 0);
    target.push(random() < chance ? 1 : 0);
  }
  return rowsOf(columns, target);
}

/** Park and Miller, 16807 modulo 2^31 - 1: exact in doubles. */
function minimalStandard(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
