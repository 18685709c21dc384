import { describe, expect, it } from "vitest";
import { contractNamed, contractNames } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { accidentSubgroups, MIN_ROWS_OF_DEPARTMENT } from "./accidentSubgroups";

/** As many rows as one feature has values; every other cell is missing. */
function rowsWith(contract: string, feature: string, values: readonly number[]): Matrix {
  const features = contractNamed(contract).features.map(({ name }) => name);
  const cells = new Float32Array(features.length * values.length).fill(Number.NaN);
  cells.set(values, features.indexOf(feature) * values.length);
  return { features, rows: values.length, values: cells, target: new Uint8Array(values.length), ids: new Float64Array(values.length) };
}

function members(contract: string, feature: string, values: readonly number[]): Record<string, number[]> {
  const groups = accidentSubgroups(rowsWith(contract, feature, values), contract);
  return Object.fromEntries(groups.map(({ name, mask }) => [name, values.filter((_, row) => mask[row] === 1)]));
}

describe("accidentSubgroups", () => {
  it.each([
    ["scene", ["built-up", "day", "woman", "bicycle", "moped", "motorcycle", "pedestrian"]],
    ["fr13", ["day", "man", "woman", "pedestrian"]],
    ["fr28", ["built-up", "day", "man", "woman", "two or three wheels", "pedestrian"]],
    ["fr35", ["built-up", "day", "man", "woman", "bicycle", "moped", "motorcycle", "pedestrian"]],
    ["chi9", ["day", "dusk", "night"]],
  ])("knows the groups that %s has the features for", (contract, words) => {
    const names = accidentSubgroups(rowsWith(contract, contractNamed(contract).features[0]!.name, [1]), contract).map(({ name }) => name);

    for (const word of words) expect(names.join("; ")).toContain(word);
  });

  it("is asked of every contract", () => {
    for (const contract of contractNames) {
      expect(accidentSubgroups(rowsWith(contract, contractNamed(contract).features[0]!.name, [1]), contract).length).toBeGreaterThan(2);
    }
  });

  it.each([
    ["scene", "lum", [1, 2, 3, 4, 5], { "by day": [1], "at dusk or dawn": [2], "by night": [3, 4, 5] }],
    ["chi9", "lighting_condition", [1, 2, 3, 4, 5, 6], { "by day": [1], "at dusk or dawn": [5, 6], "by night": [2, 4] }],
    ["fr28", "agg_", [1, 2, Number.NaN], { "outside built-up areas": [1], "inside built-up areas": [2] }],
    ["scene", "n_moped", [0, 1, 3], { "with a moped": [1, 3], "with a bicycle": [] }],
    ["fr13", "catu", [1, 2, 3], { "worst hurt a pedestrian": [3] }],
    [
      "fr35",
      "catv",
      [1, 30, 33, 7, 80],
      { "worst hurt on a bicycle": [1, 80], "worst hurt on a moped": [30], "worst hurt on a motorcycle": [33] },
    ],
    ["fr28", "catv", [0, 1, 2], { "worst hurt on two or three wheels": [1] }],
  ])("divides %s by %s", (contract, feature, values, expected) => {
    expect(members(contract, feature, values)).toMatchObject(expected);
  });

  it("shows a department that has rows enough, Corsica by its number, and no other", () => {
    const values = [...new Array(MIN_ROWS_OF_DEPARTMENT).fill(201), ...new Array(MIN_ROWS_OF_DEPARTMENT - 1).fill(75)];

    const groups = accidentSubgroups(rowsWith("scene", "dep", values), "scene").filter(({ name }) => name.startsWith("in department"));

    expect(groups.map(({ name }) => name)).toEqual(["in department 2A Corse-du-Sud"]);
    expect(groups[0]!.mask.reduce((sum, member) => sum + member, 0)).toBe(MIN_ROWS_OF_DEPARTMENT);
  });
});
