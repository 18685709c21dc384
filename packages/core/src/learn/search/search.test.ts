import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VisibleError } from "../../errors";
import { bestTrial, checkSearch, proposeTrials, Search, type SearchTrial } from "./search";

const grid = Search.parse({ method: "grid", space: { trees: [50, 300], leaves: [8, 16, 32] }, trials: 100 });
const tpe = Search.parse({
  method: "tpe",
  space: { x: { from: -5, to: 5 }, rate: { from: 1e-4, to: 1, log: true }, kind: ["a", "b", "c"] },
  trials: 60,
});

/** Runs a search to its end on a function of the point. */
function run(search: Search, score: (point: Readonly<Record<string, unknown>>) => number): SearchTrial[] {
  const over: SearchTrial[] = [];
  for (;;) {
    const proposed = proposeTrials(search, over);
    if (proposed.length === 0) return over;
    for (const { number, point } of proposed) over.push({ number, parameters: point, score: score(point) });
  }
}

/** Highest at x = 2, rate = 0.01, kind b. */
function hill({ x, rate, kind }: Readonly<Record<string, unknown>>): number {
  return -(((x as number) - 2) ** 2) - (Math.log10(rate as number) + 2) ** 2 - (kind === "b" ? 0 : 2);
}

describe("proposeTrials", () => {
  it("tries every combination of a grid once", () => {
    const tried = run(grid, () => 1).map(({ parameters }) => parameters);
    expect(tried).toHaveLength(6);
    expect(new Set(tried.map((point) => JSON.stringify(point))).size).toBe(6);
  });

  it("ends a grid at the number of trials", () => {
    expect(run({ ...grid, trials: 4 }, () => 1)).toHaveLength(4);
  });

  it("comes nearer to the best point by TPE than the same number of points drawn evenly does", () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const bests = seeds.map((seed) => bestTrial(run({ ...tpe, seed }, hill), tpe.scoring)!.score);
    const even = seeds.map((seed) => {
      const points = proposeTrials({ ...tpe, seed, trials: 10 }, []).concat(
        ...[1, 2, 3, 4, 5].map((more) => proposeTrials({ ...tpe, seed: seed * 100 + more, trials: 10 }, [])),
      );
      return Math.max(...points.map(({ point }) => hill(point)));
    });
    const wins = bests.filter((best, i) => best > even[i]!).length;
    expect(wins).toBeGreaterThanOrEqual(6);
  });

  it("tries fixed parameters once, as they are", () => {
    expect(run(Search.parse({ method: "fixed" }), () => 1)).toEqual([{ number: 1, parameters: {}, score: 1 }]);
    expect(Search.safeParse({ method: "fixed", space: { trees: [1] } }).error?.message).toContain("under parameters");
  });

  it("proposes the same points for the same seed and history", () => {
    expect(run(tpe, hill)).toEqual(run(tpe, hill));
    expect(proposeTrials({ ...tpe, seed: 1 }, [])).not.toEqual(proposeTrials({ ...tpe, seed: 2 }, []));
  });

  it("looks for the lowest value of a metric of which less is better", () => {
    const search: Search = { ...tpe, scoring: "brier" };
    const found = bestTrial(
      run(search, (point) => -hill(point)),
      "brier",
    )!;
    expect(found.parameters.kind).toBe("b");
  });

  it("goes on after trials that failed", () => {
    const failed = Array.from({ length: 12 }, (_, i): SearchTrial => ({ number: i + 1, parameters: { x: 0, rate: 1, kind: "a" } }));
    expect(proposeTrials(tpe, failed)).toHaveLength(2);
    expect(bestTrial(failed, "f1")).toBeUndefined();
  });

  it("stays inside the space, integers whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 20 }), (seed, width) => {
        const space = { n: { from: 3, to: 3 + width, integer: true, log: true }, x: { from: 0.5, to: 2 } };
        const search = Search.parse({ method: "tpe", space, trials: 16, seed });
        for (const { parameters } of run(search, ({ n }) => n as number)) {
          expect(Number.isInteger(parameters.n)).toBe(true);
          expect(parameters.n).toBeGreaterThanOrEqual(3);
          expect(parameters.n).toBeLessThanOrEqual(3 + width);
          expect(parameters.x).toBeGreaterThanOrEqual(0.5);
          expect(parameters.x).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("checkSearch", () => {
  it("refuses a space with nothing in it", () => {
    expect(Search.safeParse({ method: "grid", space: {} }).error?.message).toContain("nothing to search in");
  });

  it("refuses a parameter that the family does not have before anything is spent", () => {
    const search = Search.parse({ method: "grid", space: { treees: [1, 2] } });
    expect(() => checkSearch("boosting", {}, search)).toThrow(/treees/);
  });

  it("refuses a value that the family does not take", () => {
    const search = Search.parse({ method: "tpe", space: { learningRate: { from: 0.1, to: 7 } } });
    expect(() => checkSearch("boosting", {}, search)).toThrow(/learningRate/);
  });

  it("refuses a parameter that is fixed and searched for", () => {
    const search = Search.parse({ method: "grid", space: { trees: [1, 2] } });
    expect(() => checkSearch("boosting", { trees: 3 }, search)).toThrow(VisibleError);
  });

  it("refuses a range of fractions in a grid", () => {
    const search = Search.parse({ method: "grid", space: { learningRate: { from: 0.1, to: 0.7 } } });
    expect(() => checkSearch("boosting", {}, search)).toThrow(/tpe/);
  });
});
