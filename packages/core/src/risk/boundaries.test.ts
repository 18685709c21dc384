import { describe, expect, it } from "vitest";
import { readBoundaries } from "./boundaries";

type Point = [number, number];
const square = (west: number, south: number, size: number): Point[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const feature = (properties: object, geometry: object) => ({ type: "Feature", properties, geometry });

describe("a boundary file", () => {
  const { areas, areaOf } = readBoundaries(
    collection([
      feature(
        { area_numbe: "8", community: "NEAR NORTH SIDE" },
        { type: "Polygon", coordinates: [square(-88, 41, 1), square(-87.75, 41.25, 0.5)] },
      ),
      feature({ id: 76 }, { type: "MultiPolygon", coordinates: [[square(-87.6, 41.4, 0.2)], [square(10, 10, 1)]] }),
    ]),
  );

  it("names its areas", () => {
    expect(areas).toEqual({ "8": "NEAR NORTH SIDE", "76": "76" });
  });

  it.each([
    ["inside", 41.1, -87.9, "8"],
    ["in a hole that another area fills", 41.5, -87.5, "76"],
    ["in a hole that nothing fills", 41.3, -87.3, undefined],
    ["in the second part of an area", 10.5, 10.5, "76"],
    ["outside of all", 48.8, 2.3, undefined],
  ])("places a point %s", (_, lat, long, id) => {
    expect(areaOf(lat, long)).toBe(id);
  });

  it.each([
    ["{", /not JSON/],
    ['{"type":"FeatureCollection","features":[]}', /no GeoJSON collection of polygons/],
    [collection([feature({ id: 1 }, { type: "Point", coordinates: [1, 2] })]), /no GeoJSON collection/],
    [collection([feature({ shape: 1 }, { type: "Polygon", coordinates: [square(0, 0, 1)] })]), /Area 0 of the boundary file has no id/],
  ])("is refused when it is %s", (text, message) => {
    expect(() => readBoundaries(text)).toThrow(message);
  });
});
