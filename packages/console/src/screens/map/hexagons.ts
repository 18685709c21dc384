import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { FRANCE_BOX } from "../predict/place/departmentShapes";
import { franceProjection, type Point } from "../predict/place/franceProjection";
import type { Place } from "./zoneNeighbour";

/** A hexagon as it is drawn: its middle and its outline in units of the map. */
export type Hexagon = Place & { path: string };

/** From degrees to units of a map, and which cell a point of the map lies in. */
export type HexagonMap = {
  width: number;
  height: number;
  hexagons: Map<string, Hexagon>;
  cellAt(x: number, y: number): string;
  /** What is in the middle of the map. */
  middle: Point;
};

/** Cells worked out between two turns of the browser: some 5 ms of work. */
const SLICE = 500;

/** The longer side of a map that is fitted to its cells, and the room around them, in units of the map. */
const SIDE = 600;
const MARGIN = 30;

/** A map of a single place shows this much around it, in degrees. */
const LEAST_SPAN = 0.005;

/** Outlines that were worked out once: filtering changes colours, not cells. */
const known = new Map<string, Hexagon>();

/**
 * The hexagons of H3 cells on the map of France, or on a map of their own where they lie elsewhere. Works in slices, so that ten thousand
 * cells never hold the page up.
 */
export async function hexagonMap(cells: readonly string[], resolution: number, region: "france" | "chicago"): Promise<HexagonMap> {
  const { cellToBoundary, cellToLatLng, latLngToCell } = await import("h3-js");
  const frame = region === "france" ? FRANCE_FRAME : frameAround(cells.map((cell) => cellToLatLng(cell)));
  const path = geoPath(frame.projection).digits(1);
  const hexagons = new Map<string, Hexagon>();
  for (let start = 0; start < cells.length; start += SLICE) {
    if (start > 0) await turn();
    for (const id of cells.slice(start, start + SLICE)) {
      const key = `${frame.name} ${id}`;
      let hexagon = known.get(key);
      if (!hexagon) {
        // Clockwise, as d3-geo has it: the other way around it would be all of the earth but the cell.
        const cell = { type: "Polygon" as const, coordinates: [cellToBoundary(id, true).reverse()] };
        const [lat, long] = cellToLatLng(id);
        const [x, y] = frame.projection([long, lat]) ?? [0, 0];
        hexagon = { id, x, y, path: path(cell) ?? "" };
        known.set(key, hexagon);
      }
      hexagons.set(id, hexagon);
    }
  }
  const placeAt = (x: number, y: number): Point => {
    const [long, lat] = frame.projection.invert?.([x, y]) ?? [0, 0];
    return { lat, long };
  };
  const cellAt = (x: number, y: number) => {
    const { lat, long } = placeAt(x, y);
    return latLngToCell(lat, long, resolution);
  };
  return { width: frame.width, height: frame.height, hexagons, cellAt, middle: placeAt(frame.width / 2, frame.height / 2) };
}

/** All hexagons of a colour as one path. */
export function pathOf(hexagons: readonly Hexagon[]): string {
  return hexagons.map(({ path }) => path).join("");
}

type Frame = { name: string; width: number; height: number; projection: GeoProjection };

const FRANCE_FRAME: Frame = { name: "france", ...FRANCE_BOX, projection: franceProjection };

/** Mercator around some places, north up. */
function frameAround(places: readonly (readonly [lat: number, long: number])[]): Frame {
  const [south, north] = spanOf(places.map(([lat]) => lat));
  const [west, east] = spanOf(places.map(([, long]) => long));
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator()
    .precision(0)
    .fitSize([SIDE - 2 * MARGIN, SIDE - 2 * MARGIN], corners);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(corners);
  const [x, y] = projection.translate();
  projection.translate([x - left + MARGIN, y - top + MARGIN]);
  return { name: [west, south, east, north].join(" "), width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN, projection };
}

function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = [least(values), -least(values.map((value) => -value))];
  const room = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  return [low - room, high + room];
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
