import { cellToLatLng, gridDisk, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { hexagonMap, pathOf } from "./hexagons";

describe("hexagonMap", () => {
  it("draws French cells where the map of France has them, and finds them again", async () => {
    const paris = latLngToCell(48.8566, 2.3522, 5);
    const map = await hexagonMap([paris], 5, "france");
    const { x, y } = map.hexagons.get(paris)!;
    expect(Math.hypot(x - 312, y - 144)).toBeLessThan(5);
    expect(map.cellAt(x, y)).toBe(paris);
  });

  it("draws cells of elsewhere on a map around them, north up", async () => {
    const cells = gridDisk(latLngToCell(41.88, -87.63, 7), 6);
    const map = await hexagonMap(cells, 7, "chicago");
    expect(map.hexagons.size).toBe(cells.length);
    for (const { id, x, y } of map.hexagons.values()) {
      expect(map.cellAt(x, y)).toBe(id);
      expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
    }
    const [north] = [...cells].sort((a, b) => cellToLatLng(b)[0] - cellToLatLng(a)[0]);
    const [top] = [...map.hexagons.values()].sort((a, b) => a.y - b.y);
    expect(top?.id).toBe(north);
  });

  it("leaves the page a turn between slices of many cells", async () => {
    const cells = gridDisk(latLngToCell(46.5, 2.5, 6), 40);
    let turns = 0;
    const timer = setInterval(() => turns++);
    const map = await hexagonMap(cells, 6, "france");
    clearInterval(timer);
    expect(pathOf([...map.hexagons.values()]).split("Z")).toHaveLength(cells.length + 1);
    expect(turns).toBeGreaterThan(1);
  });
});
