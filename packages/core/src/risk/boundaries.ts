import * as z from "zod";
import { DataError } from "../errors";

/** Areas with their polygons, ready to be asked which one a point lies in. */
export type Boundaries = { areas: Readonly<Record<string, string>>; areaOf(lat: number, long: number): string | undefined };

/** More areas than any city has. */
const MAX_AREAS = 5000;

/** Properties that hold an area's id and name in the files of Chicago's portal (old and new) and of French administrations. */
const ID_PROPERTIES = ["area_numbe", "area_num_1", "area_number", "code", "id"];
const NAME_PROPERTIES = ["community", "nom", "name"];

const Ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4);
const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring).min(1)) }),
]);
const Feature = z.object({ properties: z.record(z.string(), z.unknown()), geometry: Geometry });
const FeatureCollection = z.object({ type: z.literal("FeatureCollection"), features: z.array(Feature).min(1).max(MAX_AREAS) });

type Polygon = z.infer<typeof Ring>[];
type Area = { id: string; polygon: Polygon; box: readonly [west: number, south: number, east: number, north: number] };

/**
 * Reads a GeoJSON FeatureCollection of polygons in degrees (RFC 7946), each with an id (`area_numbe`, `code`, `id`...) and perhaps a name.
 * Throws DataError naming the place that cannot be read.
 */
export function readBoundaries(text: string): Boundaries {
  const parsed = FeatureCollection.safeParse(jsonOf(text));
  if (!parsed.success) {
    const details = parsed.error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.map(String).join("."), message }));
    throw new DataError(`The boundary file is no GeoJSON collection of polygons: ${details[0]?.path} ${details[0]?.message}.`, details);
  }
  const names: Record<string, string> = {};
  const areas = parsed.data.features.flatMap(({ properties, geometry }, index): Area[] => {
    const id = propertyOf(properties, ID_PROPERTIES);
    if (id === undefined) {
      throw new DataError(`Area ${index} of the boundary file has no id.`, [
        { path: `features.${index}.properties`, message: "no id", accepted: ID_PROPERTIES },
      ]);
    }
    names[id] = propertyOf(properties, NAME_PROPERTIES) ?? id;
    const polygons: Polygon[] = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((polygon) => ({ id, polygon, box: boxOf(polygon) }));
  });
  return { areas: names, areaOf: (lat, long) => areas.find((area) => holds(area, lat, long))?.id };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError("The boundary file is not JSON.");
  }
}

function propertyOf(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  const value = names.map((name) => properties[name]).find((one) => typeof one === "number" || (typeof one === "string" && one !== ""));
  return value === undefined ? undefined : String(value);
}

function boxOf(polygon: Polygon): Area["box"] {
  const [outline = []] = polygon;
  const longs = outline.map(([long]) => long);
  const lats = outline.map(([, lat]) => lat);
  return [Math.min(...longs), Math.min(...lats), Math.max(...longs), Math.max(...lats)];
}

/** Even-odd rule over all rings, so that a point in a hole is outside. */
function holds({ polygon, box: [west, south, east, north] }: Area, lat: number, long: number): boolean {
  if (long < west || long > east || lat < south || lat > north) return false;
  let inside = false;
  for (const ring of polygon) {
    let [x1, y1] = ring[ring.length - 1]!;
    for (const [x2, y2] of ring) {
      if (y1 > lat !== y2 > lat && long < x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1)) inside = !inside;
      [x1, y1] = [x2, y2];
    }
  }
  return inside;
}
