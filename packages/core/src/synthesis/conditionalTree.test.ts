import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { type ConditionalTree, compileTree } from "./conditionalTree";
import { growConditionalTree } from "./growConditionalTree";
import { SMALLEST_CELL } from "./smallestCell";

/** Wet roads (2) follow from rain (2) nine times in ten, from dry weather (1) once in ten. */
const TREE: ConditionalTree = { given: ["atm"], nodes: [0, 1.5, -2, 1, 90, 2, 10, -2, 1, 10, 2, 90] };

describe("a conditional tree", () => {
  it("draws each level as often as the leaf of what is known has it", () => {
    const { draw, distribution } = compileTree(TREE);
    const random = seededRandom(1);

    const wet = Array.from({ length: 20_000 }, () => draw({ atm: 2 }, random)).filter((level) => level === 2).length;

    // 18,000 expected, standard deviation 42
    expect(Math.abs(wet - 18_000)).toBeLessThan(210);
    expect(distribution({ atm: 1 })).toEqual(
      new Map([
        [1, 0.9],
        [2, 0.1],
      ]),
    );
  });

  it("refuses to draw before what it depends on is known, and lists that are no tree", () => {
    expect(() => compileTree(TREE).draw({}, () => 0)).toThrow("atm is not known yet");
    expect(() => compileTree({ ...TREE, nodes: TREE.nodes.slice(0, -1) })).toThrow("ends before");
    expect(() => compileTree({ ...TREE, nodes: [...TREE.nodes, -1] })).toThrow("goes on after");
    expect(() => compileTree({ ...TREE, given: [] })).toThrow("splits by variable 0");
    expect(() => compileTree({ given: [], nodes: [-1, 7, 0] })).toThrow("no weight");
  });
});

describe("growConditionalTree", () => {
  const random = seededRandom(2);
  const rows = 4000;
  const weather = Float64Array.from({ length: rows }, () => (random() < 0.3 ? 2 : 1));
  const surface = weather.map((level) => (random() < 0.9 ? level : 3 - level));
  const noise = Float64Array.from({ length: rows }, () => Math.floor(random() * 30));
  const units = Float64Array.from({ length: rows }, (_, row) => row);

  it("finds what a variable depends on and leaves alone what it does not", () => {
    const tree = growConditionalTree({ target: surface, given: { noise, weather }, units }, 2);

    const { distribution } = compileTree(tree);
    expect(tree.nodes.slice(0, 2)).toEqual([1, 1.5]);
    expect(distribution({ weather: 1, noise: 0 }).get(1)).toBeCloseTo(0.9, 1);
    expect(distribution({ weather: 2, noise: 0 }).get(1)).toBeCloseTo(0.1, 1);
    expect(growConditionalTree({ target: surface, given: { noise }, units }, 8).nodes[0]).toBeLessThan(0);
  });

  it("has no cell of fewer than ten accidents, counted by accident and not by row", () => {
    const target = Float64Array.from(units, (row) => (row < 9 ? 7 : row < 19 ? 8 : row < 119 ? 9 : 1));
    const bus = Float64Array.from(units, (row) => (row < 119 ? Math.floor(row / 100) : row));

    const single = growConditionalTree({ target, given: {}, units }, 1);
    const crowded = growConditionalTree({ target, given: {}, units: bus }, 1);

    expect(single.nodes).toEqual([-3, 1, 3881, 8, SMALLEST_CELL, 9, 100]);
    expect(crowded.nodes).toEqual([-1, 1, 3881]);
  });

  it("merges the rare levels of a leaf and shares their weight as all rows have it", () => {
    const half = units.map((row) => (row < rows / 2 ? 0 : 1));
    // In the first half 6 of level 2 and 6 of level 3; in the second 30 and 10, so that all rows have 36 and 16.
    const target = units.map((row) => {
      const within = row % (rows / 2);
      const [twos, threes] = row < rows / 2 ? [6, 6] : [400, 100];
      return within < twos ? 2 : within < twos + threes ? 3 : 1;
    });

    const { distribution } = compileTree(growConditionalTree({ target, given: { half }, units }, 2));

    const first = distribution({ half: 0 });
    expect((first.get(2) ?? 0) / (first.get(3) ?? 0)).toBeCloseTo(406 / 106, 1);
    expect((first.get(2) ?? 0) + (first.get(3) ?? 0)).toBeCloseTo(12 / 2000, 6);
  });

  it("grows no more leaves than asked for", () => {
    const steps = growConditionalTree({ target: noise, given: { same: noise }, units }, 4);

    expect(countLeaves(steps)).toBe(4);
  });
});

function countLeaves({ nodes }: ConditionalTree): number {
  let leaves = 0;
  for (let at = 0; at < nodes.length; ) {
    const head = nodes[at]!;
    if (head < 0) leaves++;
    at += head < 0 ? 1 - 2 * head : 2;
  }
  return leaves;
}
