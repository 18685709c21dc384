import type { Encoded } from "../../prepare/applyPreprocessing";

/** Encoded rows from columns in full. */
export function denseColumns(columns: number[][]): Encoded {
  return { columns: columns.length, rows: columns[0]!.length, values: Float32Array.from(columns.flat()) };
}

/** 200 rows of Park and Miller's generator, exact in every language: what scikit-learn was given too. */
export function sharedRows() {
  let state = 7;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = Array.from({ length: 200 }, () => {
    const [a, b, c, d] = [random(), random(), random(), random()];
    const two = random() < 1 / (1 + Math.exp(-(3 * (2 * a - 1) - (2 * b - 1)))) ? 1 : 0;
    const x = [2 * a - 1, 2 * b - 1, c < 0.3 ? 1 : 0, 4 * d - 2];
    const three = random() < 0.2 ? 0 : Math.fround(x[1]!) + x[2]! > 0.3 ? 1 : 2;
    return { x, two, three };
  });
  return {
    data: denseColumns([0, 1, 2, 3].map((column) => rows.map(({ x }) => x[column]!))),
    two: Uint8Array.from(rows, (row) => row.two),
    three: Uint8Array.from(rows, (row) => row.three),
  };
}
