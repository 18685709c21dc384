import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { betaQuantile } from "./betaDistribution";
import { fitPrior, shrink } from "./shrinkage";

const zone = fc
  .record({ accidents: fc.integer({ min: 1, max: 3000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ accidents, share }) => ({ accidents, severe: Math.round(accidents * share) }));

/** Zones whose true shares follow Beta(mean x strength, (1 - mean) x strength), drawn by its quantiles. */
function drawnZones(count: number, { mean, strength }: { mean: number; strength: number }, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const truth = betaQuantile(random(), mean * strength, (1 - mean) * strength);
    const accidents = 5 + Math.floor(random() * 300);
    const severe = Array.from({ length: accidents }, () => Number(random() < truth)).reduce((sum, one) => sum + one, 0);
    return { accidents, severe, truth };
  });
}

describe("the prior of zones", () => {
  it("is found again where the zones were drawn from one", () => {
    const prior = fitPrior(drawnZones(3000, { mean: 0.36, strength: 12 }, 7));

    expect(prior.mean).toBeCloseTo(0.36, 1.9);
    expect(prior.strength).toBeGreaterThan(10.5);
    expect(prior.strength).toBeLessThan(13.5);
  });

  it("weighs as much as all accidents where zones differ no more than by chance", () => {
    const zones = Array.from({ length: 50 }, () => ({ accidents: 100, severe: 30 }));

    expect(fitPrior(zones)).toEqual({ mean: expect.closeTo(0.3, 10), strength: 5000 });
  });

  it.each([
    [[]],
    [[{ accidents: 40, severe: 10 }]],
    [
      [
        { accidents: 3, severe: 0 },
        { accidents: 9, severe: 0 },
        { accidents: 1, severe: 0 },
      ],
    ],
    [
      [
        { accidents: 3, severe: 3 },
        { accidents: 9, severe: 9 },
        { accidents: 1, severe: 1 },
      ],
    ],
  ])("is weak where %j cannot tell a spread", (zones) => {
    const { mean, strength } = fitPrior(zones);

    expect(strength).toBe(1);
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(1);
  });
});

describe("a shrunk rate", () => {
  it("lies between the zone's own share and the mean, within its interval", () => {
    fc.assert(
      fc.property(fc.array(zone, { minLength: 1, maxLength: 30 }), (zones) => {
        const prior = fitPrior(zones);
        for (const { accidents, severe } of zones) {
          const own = severe / accidents;
          const { share, interval } = shrink({ accidents, severe }, prior);
          expect(share).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - 1e-12);
          expect(share).toBeLessThanOrEqual(Math.max(own, prior.mean) + 1e-12);
          expect(interval[0]).toBeLessThanOrEqual(interval[1] + 1e-9);
          expect(interval[0]).toBeGreaterThanOrEqual(0);
          expect(interval[1]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is nearer to the truth than the raw share, and its interval holds it nineteen times in twenty", () => {
    const zones = drawnZones(2000, { mean: 0.3, strength: 8 }, 11);
    const prior = fitPrior(zones);

    const shrunk = zones.map((one) => shrink(one, prior));

    const error = (of: (index: number) => number) => zones.reduce((sum, { truth }, index) => sum + (of(index) - truth) ** 2, 0);
    expect(error((index) => shrunk[index]!.share)).toBeLessThan(error((index) => zones[index]!.severe / zones[index]!.accidents));
    const held = zones.filter(({ truth }, index) => shrunk[index]!.interval[0] <= truth && truth <= shrunk[index]!.interval[1]).length;
    expect(held / zones.length).toBeGreaterThan(0.93);
    expect(held / zones.length).toBeLessThan(0.97);
  });
});
