import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { fitPlaceCells } from "./fitPlaceCells";
import { compilePlaceCells } from "./placeCells";
import { SMALLEST_CELL } from "./smallestCell";

const random = seededRandom(3);
/** A town in the south-west of a department and villages all over it. */
const town = Array.from({ length: 600 }, () => [44 + 0.1 * random(), 2 + 0.1 * random()] as const);
const villages = Array.from({ length: 200 }, () => [44 + random(), 2 + random()] as const);
const points = { lat: [...town, ...villages].map(([lat]) => lat), long: [...town, ...villages].map(([, long]) => long) };

describe("fitPlaceCells", () => {
  it("puts every accident into one cell of at least ten, and knows where it is crowded", () => {
    const { cells, density } = fitPlaceCells(points, () => -1);

    expect(cells.reduce((sum, [, , , , weight]) => sum + weight, 0)).toBe(800);
    expect(Math.min(...cells.map(([, , , , weight]) => weight))).toBeGreaterThanOrEqual(SMALLEST_CELL);
    expect(Math.min(...density.subarray(0, 600))).toBeGreaterThan(Math.min(...density.subarray(600)));
  });

  it("makes no cell of too few accidents, and one of many in the same spot", () => {
    const few = fitPlaceCells({ lat: points.lat.slice(0, 11), long: points.long.slice(0, 11) }, () => -1);
    const same = fitPlaceCells({ lat: new Array(50).fill(44), long: new Array(50).fill(2) }, () => 4);

    expect(few.cells).toEqual([]);
    expect(Number.isNaN(few.density[0])).toBe(true);
    expect(same.cells).toEqual([[4400, 1, 200, 1, 50, 4]]);
  });

  it("draws points that lie as the real ones do and are none of them", () => {
    const { cells } = fitPlaceCells(points, () => 12);
    const draw = compilePlaceCells({ "46": cells });
    const real = new Set(points.lat);

    const drawn = Array.from({ length: 8000 }, () => draw(random));

    const inTown = drawn.filter(({ lat, long }) => lat < 44.1 && long < 2.1).length / drawn.length;
    expect(inTown).toBeGreaterThan(0.65);
    expect(inTown).toBeLessThan(0.8);
    expect(drawn.every(({ area, place, lat }) => area === "46" && place === 12 && !real.has(lat))).toBe(true);
  });
});
