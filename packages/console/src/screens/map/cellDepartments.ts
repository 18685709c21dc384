import { departmentAt } from "../predict/place/departmentAt";
import { departmentShapes } from "../predict/place/departmentShapes";
import { franceProjection } from "../predict/place/franceProjection";

/** Names of the departments that the middles of H3 cells lie in; a cell at sea or abroad has none. Meant for those that a page shows. */
export async function cellDepartments(cells: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [{ cellToLatLng }, shapes] = await Promise.all([import("h3-js"), departmentShapes()]);
  return new Map(
    cells.flatMap((cell) => {
      const [lat, long] = cellToLatLng(cell);
      const point = franceProjection([long, lat]);
      const department = point && departmentAt(shapes, point);
      return department ? [[cell, department.name] as const] : [];
    }),
  );
}
