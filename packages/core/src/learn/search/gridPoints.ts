import { VisibleError } from "../../errors";
import type { SearchPoint, SearchSpace } from "./searchSpace";

/**
 * Every combination of a space's values, the last parameter changing fastest.
 * Throws VisibleError 422 `bad-search` for a range without values to enumerate: only an integer one has them.
 */
export function gridPoints(space: SearchSpace): SearchPoint[] {
  let points: SearchPoint[] = [{}];
  for (const [name, dimension] of Object.entries(space)) {
    const values = Array.isArray(dimension) ? dimension : integersOf(name, dimension);
    points = points.flatMap((point) => values.map((value) => ({ ...point, [name]: value })));
  }
  return points;
}

function integersOf(name: string, { from, to, integer }: { from: number; to: number; integer: boolean }): number[] {
  if (integer) return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const message = `A grid needs the values of ${name} one by one; a range fits method "tpe".`;
  throw new VisibleError(422, "bad-search", message, [{ path: `search.space.${name}`, message }]);
}
