import { seededRandom } from "../../evaluate/random";

/** At most `most` of the rows, drawn without replacement, in their order; undefined when all of them are few enough. */
export function drawRowNumbers(rows: number, most: number, seed: number): Uint32Array | undefined {
  if (rows <= most) return undefined;
  const random = seededRandom(seed);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(random() * (rows - i));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order.slice(0, most).sort();
}
