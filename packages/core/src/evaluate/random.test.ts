import { describe, expect, it } from "vitest";
import { seededRandom } from "./random";

describe("seededRandom", () => {
  it("repeats its sequence for a seed and differs for the next", () => {
    const [a, b, c] = [seededRandom(1), seededRandom(1), seededRandom(2)];
    const first = Array.from({ length: 5 }, a);

    expect(Array.from({ length: 5 }, b)).toEqual(first);
    expect(Array.from({ length: 5 }, c)).not.toEqual(first);
  });

  it("tells apart seeds that differ above 32 bits", () => {
    expect(seededRandom(2 ** 40)()).not.toBe(seededRandom(0)());
  });

  it("spreads evenly over [0, 1)", () => {
    const random = seededRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]!++;

    // 10,000 expected in each, standard deviation 95
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
