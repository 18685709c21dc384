import { expect, test } from "vitest";
import { overseasAt } from "./overseas";
import { pointWords } from "./pointWords";

test("towns overseas are found in their territory", () => {
  const codes = [
    { lat: 16.24, long: -61.53 }, // Pointe-à-Pitre
    { lat: 14.6, long: -61.07 }, // Fort-de-France
    { lat: 4.94, long: -52.33 }, // Cayenne
    { lat: -20.88, long: 55.45 }, // Saint-Denis
    { lat: -12.78, long: 45.23 }, // Mamoudzou
    { lat: 18.07, long: -63.08 }, // Marigot
    { lat: -17.53, long: -149.57 }, // Papeete
    { lat: -22.27, long: 166.44 }, // Nouméa
  ].map((point) => overseasAt(point)?.code);
  expect(codes).toEqual(["971", "972", "973", "974", "976", "978", "987", "988"]);
});

test("Paris, Corsica and Madrid are not overseas", () => {
  expect([overseasAt({ lat: 48.86, long: 2.35 }), overseasAt({ lat: 42, long: 9 }), overseasAt({ lat: 40.4, long: -3.7 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a point elsewhere is told in degrees", () => {
  expect(pointWords({ lat: 40.4, long: -3.7 }).fr).toBe("40,4°\u00a0N 3,7°\u00a0O");
});
