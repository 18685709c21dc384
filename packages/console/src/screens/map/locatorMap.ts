import { geoAzimuthalEqualArea, geoPath } from "d3-geo";
import type { mesh } from "topojson-client";
import type { Point } from "../predict/place/franceProjection";

/** A small map around a place: outlines as paths, the place in pixels. */
export type LocatorMap = { size: number; land: string; borders: string; at: [number, number] };

/** Width and height in pixels. */
const SIZE = 132;

/** What is shown around the place, in degrees of a great circle. */
const RADIUS = 24;

/** Land and borders around a place in equal areas. The outlines of `world-atlas` are loaded when they are first asked for. */
export async function locatorMap({ lat, long }: Point): Promise<LocatorMap> {
  const [topojson, world] = await Promise.all([import("topojson-client"), outlines()]);
  const { land, countries } = world.objects;
  const projection = geoAzimuthalEqualArea()
    .rotate([-long, -lat])
    .clipAngle(RADIUS * 1.5)
    .translate([SIZE / 2, SIZE / 2])
    .scale(SIZE / 4 / Math.sin((RADIUS * Math.PI) / 360))
    .clipExtent([
      [0, 0],
      [SIZE, SIZE],
    ]);
  const path = geoPath(projection).digits(1);
  return {
    size: SIZE,
    land: path(topojson.feature(world, land)) ?? "",
    borders: path(topojson.mesh(world, countries, (a, b) => a !== b)) ?? "",
    at: [SIZE / 2, SIZE / 2],
  };
}

type Shape = NonNullable<Parameters<typeof mesh>[1]>;
type World = Parameters<typeof mesh>[0] & { objects: { land: Shape; countries: Shape } };

async function outlines(): Promise<World> {
  const { default: world } = await import("world-atlas/countries-110m.json");
  return world as unknown as World;
}
