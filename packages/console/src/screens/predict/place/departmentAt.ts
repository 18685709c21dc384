import type { DepartmentShape } from "./departmentShapes";

/** A point this far out, in units of the map (some 7 km), still belongs to the nearest department: coasts are drawn roughly. */
const TOLERANCE = 3;

/** The department of a place on the map, or the nearest within `tolerance` units of it; undefined in the sea and abroad. */
export function departmentAt(
  shapes: readonly DepartmentShape[],
  point: readonly [number, number],
  tolerance = TOLERANCE,
): DepartmentShape | undefined {
  const around = shapes.find(({ rings }) => isInside(rings, point));
  if (around) return around;
  let [nearest, distance]: [DepartmentShape | undefined, number] = [undefined, tolerance];
  for (const shape of shapes) {
    for (const [x, y] of shape.rings.flat()) {
      const away = Math.hypot(x - point[0], y - point[1]);
      if (away < distance) [nearest, distance] = [shape, away];
    }
  }
  return nearest;
}

/** The middle of a department's bounding box: where the map moves to when only the department is known. */
export function centreOf({ rings }: DepartmentShape): [number, number] {
  const corners = rings.flat();
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(corners.map(([x]) => x)), middle(corners.map(([, y]) => y))];
}

/** Even-odd rule: a ray from the point crosses the outline an odd number of times. */
function isInside(rings: DepartmentShape["rings"], [px, py]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
      const [[x, y], [bx, by]] = [ring[i]!, ring[before]!];
      if (y > py !== by > py && px < ((bx - x) * (py - y)) / (by - y) + x) inside = !inside;
    }
  }
  return inside;
}
