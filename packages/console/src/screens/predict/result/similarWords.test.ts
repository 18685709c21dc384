import { expect, test } from "vitest";
import type { Contract } from "../form/contract";
import { beyondSimilar, similarWords } from "./similarWords";

const codes = (name: string, ...all: [code: number | string, en: string, fr: string][]) => ({
  name,
  type: "categorical" as const,
  group: "place and time" as const,
  label: { en: name, fr: name },
  field: { name, kind: "code" as const, label: { en: name, fr: name }, codes: all.map(([code, en, fr]) => ({ code, en, fr })) },
});
const motorcycles = {
  name: "n_motorcycle",
  type: "numeric" as const,
  group: "vehicles" as const,
  label: { en: "Motorcycles", fr: "Motocyclettes" },
  field: { name: "n_motorcycle", kind: "number" as const, label: { en: "", fr: "" }, range: [0, 9] as [number, number] },
};
const contract: Contract = {
  name: "scene",
  unit: "accident",
  accident: true,
  features: [
    motorcycles,
    codes("lum", [5, "Night with street lighting on", "Nuit avec éclairage public allumé"]),
    codes("atm", [1, "Normal", "Normale"]),
    codes("dep", ["2A", "Corse-du-Sud", "Corse-du-Sud"]),
  ],
};

test("a selection reads as a sentence in the words of the dictionary", () => {
  const words = similarWords({ vehicles: "motorcycle", pedestrians: "no", lum: "5", atm: "1", dep: "2A" }, contract);
  expect(words).toEqual({
    en: "Accidents with motorcycles, without a pedestrian, night with street lighting on, weather normal, Corse-du-Sud",
    fr: "Accidents avec motocyclettes, sans piéton, nuit avec éclairage public allumé, météo normale, Corse-du-Sud",
  });
});

test("what the dictionary does not know is told as it was asked", () => {
  expect(similarWords({ vehicles: "rail" }, { ...contract, features: [] }).en).toBe("Accidents with rail");
});

test("named beyond the selection are the weightiest known reasons that it does not choose by", () => {
  const reason = (feature: string, value: number | null) => ({
    feature,
    value,
    label: { feature: { en: feature, fr: feature }, value: { en: "", fr: "" } },
    contribution: 1,
  });
  const shown = [reason("dep lat long", 33), reason("n_motorcycle", 1), reason("lum", 5), reason("col", null), reason("vma", 80)];
  expect(beyondSimilar({ shown }, { vehicles: "motorcycle", lum: "5" }).map(({ en }) => en)).toEqual(["dep lat long", "vma"]);
  expect(beyondSimilar({ shown }, { vehicles: "motorcycle", lum: "5", dep: "33" }).map(({ en }) => en)).toEqual(["vma"]);
});
