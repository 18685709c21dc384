import { toDegrees, toMap } from "../predict/place/franceProjection";
import type { Place } from "./zoneNeighbour";

/** A hexagon as it is drawn: its middle and its outline in units of the map. */
export type Hexagon = Place & { path: string };

/** From degrees to units of a map, and which cell a point of the map lies in. */
export type HexagonMap = { width: number; height: number; hexagons: Map<string, Hexagon>; cellAt(x: number, y: number): string };

/** Cells worked out between two turns of the browser: some 10 ms. */
const SLICE = 1000;

const FRANCE = { width: 613, height: 585 };
const RADIANS = Math.PI / 180;

/** Outlines that were worked out once: filtering changes colours, not cells. */
const known = new Map<string, Hexagon>();

/**
 * The hexagons of H3 cells on the map of France, or on a map of their own where they lie elsewhere. Works in slices, so that ten thousand
 * cells never hold the page up.
 */
export async function hexagonMap(cells: readonly string[], resolution: number, region: "france" | "chicago"): Promise<HexagonMap> {
  const { cellToBoundary, cellToLatLng, latLngToCell } = await import("h3-js");
  const frame = region === "france" ? FRANCE_FRAME : frameAround(cells.map((cell) => cellToLatLng(cell)));
  const hexagons = new Map<string, Hexagon>();
  for (let start = 0; start < cells.length; start += SLICE) {
    if (start > 0) await turn();
    for (const id of cells.slice(start, start + SLICE)) {
      const key = `${frame.name} ${id}`;
      let hexagon = known.get(key);
      if (!hexagon) {
        const corners = cellToBoundary(id).map(([lat, long]) => frame.toMap(lat, long));
        const x = corners.reduce((sum, corner) => sum + corner[0], 0) / corners.length;
        const y = corners.reduce((sum, corner) => sum + corner[1], 0) / corners.length;
        hexagon = { id, x, y, path: `M${corners.map(([cx, cy]) => `${cx.toFixed(1)} ${cy.toFixed(1)}`).join("L")}Z` };
        known.set(key, hexagon);
      }
      hexagons.set(id, hexagon);
    }
  }
  const cellAt = (x: number, y: number) => {
    const [lat, long] = frame.toDegrees(x, y);
    return latLngToCell(lat, long, resolution);
  };
  return { width: frame.width, height: frame.height, hexagons, cellAt };
}

/** All hexagons of a colour as one path. */
export function pathOf(hexagons: readonly Hexagon[]): string {
  return hexagons.map(({ path }) => path).join("");
}

type Frame = {
  name: string;
  width: number;
  height: number;
  toMap(lat: number, long: number): [number, number];
  toDegrees(x: number, y: number): [lat: number, long: number];
};

const FRANCE_FRAME: Frame = {
  name: "france",
  ...FRANCE,
  toMap: (lat, long) => toMap({ lat, long }),
  toDegrees: (x, y) => {
    const { lat, long } = toDegrees([x, y]);
    return [lat, long];
  },
};

/** Mercator around some places, north up, 600 units wide or high. */
function frameAround(places: readonly (readonly [lat: number, long: number])[]): Frame {
  const xs = places.map(([, long]) => long * RADIANS);
  const ys = places.map(([lat]) => northOf(lat));
  const [west, east, south, north] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const scale = 540 / Math.max(east - west, north - south, 1e-4);
  const margin = 30;
  return {
    name: `${west} ${north} ${scale}`,
    width: (east - west) * scale + 2 * margin,
    height: (north - south) * scale + 2 * margin,
    toMap: (lat, long) => [margin + (long * RADIANS - west) * scale, margin + (north - northOf(lat)) * scale],
    toDegrees: (x, y) => [
      (2 * Math.atan(Math.exp(north - (y - margin) / scale)) - Math.PI / 2) / RADIANS,
      ((x - margin) / scale + west) / RADIANS,
    ],
  };
}

function northOf(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
