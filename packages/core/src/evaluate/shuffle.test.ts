import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "./random";
import { shuffle } from "./shuffle";

describe("shuffle", () => {
  it("keeps every value, of lists and of typed arrays", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), fc.nat(), (given, seed) => {
        const [list, typed] = [[...given], Uint32Array.from(given)];
        shuffle(list, seededRandom(seed));
        shuffle(typed, seededRandom(seed));
        expect([...typed]).toEqual(list);
        expect(list.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it("puts each value at each place about equally often", () => {
    const random = seededRandom(1);
    const counts = new Float64Array(16);
    for (let round = 0; round < 4000; round++) {
      const order = [0, 1, 2, 3];
      shuffle(order, random);
      for (const [place, value] of order.entries()) counts[place * 4 + value]!++;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
