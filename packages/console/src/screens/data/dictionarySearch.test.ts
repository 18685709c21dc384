import { expect, it } from "vitest";
import type { DictionaryField } from "./datasets";
import { contractsOf, searchDictionary } from "./dictionarySearch";

const LIGHT: DictionaryField = {
  dictionary: "baac",
  name: "lum",
  kind: "code",
  label: { fr: "Lumière", en: "Light" },
  codes: [{ code: 5, fr: "Nuit avec éclairage public allumé", en: "Night, street lights on" }],
};
const AGE: DictionaryField = { dictionary: "baac", name: "age", kind: "number", label: { fr: "Âge", en: "Age" }, range: [0, 120] };

it("finds a field by its name, its label or its codes, in both languages and without accents", () => {
  for (const search of ["lum", "lumiere", "LIGHT", "eclairage nuit", "5"]) expect(searchDictionary([LIGHT, AGE], search)).toEqual([LIGHT]);
  expect(searchDictionary([LIGHT, AGE], "baac")).toHaveLength(2);
  expect(searchDictionary([LIGHT, AGE], "nuit vitesse")).toEqual([]);
  expect(searchDictionary([LIGHT, AGE], " ")).toHaveLength(2);
});

it("names the contracts that a field is a feature of", () => {
  const feature = { name: "lum", type: "categorical" as const, group: "conditions and road" as const, label: LIGHT.label, field: LIGHT };

  expect(contractsOf(LIGHT, [{ name: "scene", unit: "accident", accident: true, features: [feature] }])).toEqual(["scene"]);
  expect(contractsOf(AGE, [])).toEqual([]);
});
