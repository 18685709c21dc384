import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BAAC_VARIABLES } from "./baac/variables";
import { AFTER_SEVERITY, BEFORE_SEVERITY } from "./chicago/variables";
import type { ConditionalTree } from "./conditionalTree";
import { profileNames, readProfile } from "./readProfile";
import { SMALLEST_CELL } from "./smallestCell";

const LARGEST_PROFILE = 300_000;

describe.each(profileNames)("the profile %s that ships", (name) => {
  const read = readProfile(name);

  it("is smaller than 300 kB", () => {
    const { size } = statSync(new URL(`../../profiles/${name}.json`, import.meta.url));

    expect(size).toBeLessThan(LARGEST_PROFILE);
  });

  it("has a tree for every variable that is drawn", async () => {
    const { variables } = await read;

    const drawn = name === "baac" ? BAAC_VARIABLES : [...BEFORE_SEVERITY, ...AFTER_SEVERITY];
    expect(Object.keys(variables).sort()).toEqual(drawn.map((variable) => variable.name).sort());
    for (const { name, given } of drawn) expect(variables[name]!.given).toEqual(given);
  });

  it("has no place and no leaf of fewer than ten accidents, and no coordinate finer than a hundredth of a degree", async () => {
    const { cells, variables } = await read;

    const places = Object.values(cells).flat();
    expect(Math.min(...places.map(([, , , , weight]) => weight))).toBeGreaterThanOrEqual(SMALLEST_CELL);
    expect(places.every(([south, height, west, width]) => height > 0 && width > 0 && [south, west].every(Number.isInteger))).toBe(true);
    for (const [variable, tree] of Object.entries(variables)) {
      const weights = leafWeights(tree);
      expect(Math.min(...weights.map((levels) => levels.reduce((sum, weight) => sum + weight, 0))), variable).toBeGreaterThanOrEqual(
        SMALLEST_CELL,
      );
    }
  });
});

function leafWeights({ nodes }: ConditionalTree): number[][] {
  const leaves: number[][] = [];
  for (let at = 0; at < nodes.length; ) {
    const head = nodes[at]!;
    if (head < 0) leaves.push(Array.from({ length: -head }, (_, n) => nodes[at + 2 + 2 * n]!));
    at += head < 0 ? 1 - 2 * head : 2;
  }
  return leaves;
}
