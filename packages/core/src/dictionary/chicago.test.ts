import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { realData, testOnRealData } from "../realData.fixture";
import { chicago } from "./chicago";
import { codesOf, type Field } from "./field";

const fields: readonly Field[] = Object.values(chicago);
const categories = fields.filter((field) => field.kind === "code");

describe("the dictionary of Chicago", () => {
  it("files every field under its own name", () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(chicago));
  });

  it("gives every category a number, a text and a label in both languages, none of them twice", () => {
    for (const field of categories) {
      const { codes } = field;
      for (const part of [codesOf(field), codes.map(({ text }) => text), codes.map(({ fr }) => fr), codes.map(({ en }) => en)]) {
        expect(new Set(part).size, field.name).toBe(codes.length);
        expect(part.every(Boolean), field.name).toBe(true);
      }
    }
  });

  it.each([
    ["weather_condition", 12, "BLOWING SAND, SOIL, DIRT"],
    ["lighting_condition", 6, "DAWN"],
    ["roadway_surface_cond", 7, "SAND, MUD, DIRT"],
    ["trafficway_type", 20, "L-INTERSECTION"],
    ["first_crash_type", 18, "TRAIN"],
    ["prim_contributory_cause", 40, "MOTORCYCLE ADVANCING LEGALLY ON RED LIGHT"],
    ["crash_type", 2, "INJURY AND / OR TOW DUE TO CRASH"],
  ] as const)("numbers %s without a gap up to %i, %s, for good: models are trained on the numbers", (name, last, text) => {
    expect(codesOf(chicago[name]).slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(chicago[name].codes[last - 1]?.text).toBe(text);
  });

  testOnRealData("knows exactly the categories observed in the labelled files", async () => {
    const lines = (await readFile(realData("chicago", "CATEGORIES_OBSERVED.tsv"), "utf8")).trimEnd().split("\n").slice(1);
    const observed = lines.map((line) => line.split("\t")).filter(([, value]) => value !== "<blank>");

    for (const { name, codes } of categories) {
      const texts = observed.filter(([column]) => column === name.toUpperCase()).map(([, value]) => value);
      expect(codes.map(({ text }) => text).sort(), name).toEqual(texts.sort());
    }
  });
});
