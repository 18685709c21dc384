import { describe, expect, it } from "vitest";
import { baac } from "./baac";
import { departmentNumber, isMetropolitan } from "./departments";
import { codesOf, type Field } from "./field";

const fields: readonly Field[] = Object.values(baac);

describe("the BAAC dictionary", () => {
  it("files every field under its own name", () => {
    const names = fields.map(({ name }) => name);

    expect(names).toEqual(Object.keys(baac));
  });

  it("names every field and code in both languages, no code twice and no label twice within a field", () => {
    for (const field of fields) {
      expect([field.label.fr, field.label.en].every((text) => text.length > 0)).toBe(true);
      if (field.kind !== "code") continue;
      for (const part of [codesOf(field), field.codes.map(({ fr }) => fr), field.codes.map(({ en }) => en)]) {
        expect(new Set(part).size, field.name).toBe(part.length);
      }
    }
  });

  it.each([
    ["surf", 6, "Mud"],
    ["surf", 7, "Ice"],
    ["lum", 4, "Night with street lighting off"],
    ["lum", 5, "Night with street lighting on"],
    ["grav", 2, "Killed (within 30 days)"],
    ["grav", 3, "Hospitalised (over 24 h)"],
    ["catv", 80, "Electrically assisted bicycle"],
    ["obs", 16, "Left the road without obstacle"],
    ["secu1", 8, "Cannot be determined"],
    ["place", 10, "Pedestrian"],
  ] as const)("calls code %2$s of %1$s what the publisher calls it", (name, code, label) => {
    const found = baac[name].codes.find((each) => each.code === code);

    expect(found?.en).toBe(label);
  });

  it("holds exactly the official codes of the fields with gaps", () => {
    expect(codesOf(baac.catr)).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
    expect(codesOf(baac.situ)).toEqual([0, 1, 2, 3, 4, 5, 6, 8]);
    expect(codesOf(baac.obsm)).toEqual([0, 1, 2, 4, 5, 6, 9]);
    expect(codesOf(baac.trajet)).toEqual([1, 2, 3, 4, 5, 9]);
  });

  it("knows 96 metropolitan departments and the territories overseas, without 20", () => {
    const codes = codesOf(baac.dep).map(String);

    expect(codes.filter(isMetropolitan)).toHaveLength(96);
    expect(codes).toEqual(expect.arrayContaining(["2A", "2B", "971", "976", "988"]));
    expect(codes).not.toContain("20");
  });

  it("gives every department a number of its own", () => {
    const numbers = codesOf(baac.dep).map((code) => departmentNumber(String(code)));

    expect(new Set(numbers).size).toBe(numbers.length);
    expect([departmentNumber("2A"), departmentNumber("2B"), departmentNumber("01"), departmentNumber("974")]).toEqual([201, 202, 1, 974]);
  });
});
