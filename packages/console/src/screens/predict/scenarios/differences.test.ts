import { expect, test } from "vitest";
import type { Contract } from "../form/contract";
import { differences, valueText } from "./differences";

const label = { en: "", fr: "" };
const number = (name: string, unit?: string) => ({
  name,
  type: "numeric" as const,
  group: "vehicles" as const,
  label,
  field: { name, kind: "number" as const, label, range: [0, 2000] as [number, number], ...(unit ? { unit } : {}) },
});
const dep = {
  name: "dep",
  type: "categorical" as const,
  group: "place and time" as const,
  label,
  field: { name: "dep", kind: "code" as const, label, codes: [{ code: "2A", fr: "Corse-du-Sud", en: "Corse-du-Sud" }] },
};
const contract: Contract = {
  name: "scene",
  unit: "accident",
  accident: true,
  features: [dep, number("vma", "km/h"), number("n_car"), number("n_vehicles"), number("minute_of_day")],
};

test("only what differs is listed, and what follows from it is not", () => {
  const found = differences({ vma: 80, n_car: 1, n_vehicles: 1 }, { vma: 50, n_car: 2, n_vehicles: 2 }, contract);
  expect(found.map(({ feature, a, b }) => [feature.name, a, b])).toEqual([
    ["vma", 80, 50],
    ["n_car", 1, 2],
  ]);
});

test("an answer that only one scenario knows differs", () => {
  expect(differences({}, { vma: 50 }, contract)).toMatchObject([{ a: undefined, b: 50 }]);
});

test("values are told in the dictionary's words, with unit and clock", () => {
  expect(valueText(dep, 201)?.fr).toBe("Corse-du-Sud");
  expect(valueText(number("vma", "km/h"), 80)?.en).toBe("80\u00a0km/h");
  expect(valueText(number("minute_of_day"), 65)?.en).toBe("01:05");
  expect(valueText(number("vma"), undefined)).toBeUndefined();
});
