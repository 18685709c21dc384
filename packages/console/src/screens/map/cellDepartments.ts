import { say } from "../../i18n/locale";
import { departmentAt } from "../predict/place/departmentAt";
import { departmentShapes } from "../predict/place/departmentShapes";
import { franceProjection } from "../predict/place/franceProjection";
import { overseasAt } from "../predict/place/overseas";

/** Kilometres of a unit of the map of France, nearly. */
const KM_OF_UNIT = 2;

/**
 * Names of the departments and territories overseas that the middles of H3 cells lie in, or that reach into the cell; one at sea or abroad
 * has none. Meant for those that a page shows.
 */
export async function cellDepartments(cells: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [{ cellToLatLng, getHexagonEdgeLengthAvg, getResolution }, shapes] = await Promise.all([import("h3-js"), departmentShapes()]);
  return new Map(
    cells.flatMap((cell) => {
      const [lat, long] = cellToLatLng(cell);
      const point = franceProjection([long, lat]);
      const reach = getHexagonEdgeLengthAvg(getResolution(cell), "km") / KM_OF_UNIT;
      const overseas = overseasAt({ lat, long });
      const name = overseas ? say(overseas.name) : point && departmentAt(shapes, point, reach)?.name;
      return name ? [[cell, name] as const] : [];
    }),
  );
}
