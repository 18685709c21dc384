import { expect, test } from "vitest";
import { locatorMap } from "./locatorMap";

test("a place lies in the middle of the land around it", async () => {
  const { size, land, at } = await locatorMap({ lat: 41.88, long: -87.63 });
  const numbers = land.match(/-?\d+(\.\d+)?/g)!.map(Number);

  expect(at).toEqual([size / 2, size / 2]);
  expect(land).toMatch(/^M/);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(size);
});

test("borders are those between countries, not their coasts", async () => {
  const inland = await locatorMap({ lat: 46.8, long: 8.2 });
  const island = await locatorMap({ lat: -18, long: -175 });

  expect(inland.borders.length).toBeGreaterThan(200);
  expect(island.borders).toBe("");
});
