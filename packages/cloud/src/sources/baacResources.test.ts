import { describe, expect, it } from "vitest";
import type { Resource } from "./baacCatalogue";
import { chooseResources, tableOf } from "./baacResources";

const STATIC = "https://static.data.gouv.fr/resources/bases-de-donnees-annuelles-annees-de-2005-a-2024";

function resource(title: string, file = title, more: Partial<Resource> = {}): Resource {
  return { title, url: `${STATIC}/20241023-153219/${file}`, format: "csv", ...more };
}

const wholeYear = (year: number) => ["caracteristiques", "lieux", "vehicules", "usagers"].map((table) => resource(`${table}-${year}.csv`));

describe("tableOf", () => {
  it.each([
    ["caracteristiques_2005.csv", "caracteristiques_2005.csv", "caracteristiques", 2005],
    ["caracteristiques-2017.csv", "caracteristiques-2017.csv", "caracteristiques", 2017],
    ["carcteristiques-2021.csv", "carcteristiques-2021.csv", "caracteristiques", 2021],
    ["caract-2023.csv", "caract-2023.csv", "caracteristiques", 2023],
    ["Caract_2024.csv", "caract-2024.csv", "caracteristiques", 2024],
    ["Caractéristiques 2022", "ccaracteristiques-2022.csv", "caracteristiques", 2022],
    ["Vehicules_2024.csv", "2024.csv", "vehicules", 2024],
    ["Véhicules 2019", "x.csv", "vehicules", 2019],
    ["usagers-2022.csv", "usagers.csv", "usagers", 2022],
    ["Table des usagers", "usagers-2020.csv", "usagers", 2020],
    ["lieux2012", "lieux2012.csv", "lieux", 2012],
    ["lieux-2023 (mise à jour du 21/10/2024)", "lieux-2023.csv", "lieux", 2023],
  ])("reads %s (%s) as %s of %d", (title, file, table, year) => {
    expect(tableOf(resource(title, file))).toEqual({ table, year });
  });

  it("takes a link without a file name by its title and format", () => {
    const link = { ...resource("lieux-2019.csv"), url: "https://www.data.gouv.fr/fr/datasets/r/2ad65965-36a1-4452-9c08-61a6c874e3e6" };

    expect(tableOf(link)).toEqual({ table: "lieux", year: 2019 });
    expect(tableOf({ ...link, format: "xlsx" })).toBeUndefined();
  });

  it.each([
    ["vehicules-immatricules-baac-2022.csv", "vehicules-immatricules-baac-2022.csv"],
    ["vehicules 2022", "vehicules-immatricules-baac-2022.csv"],
    ["description-des-bases-de-donnees-annuelles.pdf", "description-des-bases-de-donnees-annuelles-2023.pdf"],
    ["usagers-2023", "usagers-2023.xlsx"],
    ["usagers 2023", "usagers-2023.zip"],
    ["usagers 2005 à 2010", "usagers-2005-2010.csv"],
    ["Description des variables usagers 2019", "usagers-2019.csv"],
    ["cartographie 2020", "cartes-2020.csv"],
  ])("leaves %s (%s) aside", (title, file) => {
    expect(tableOf(resource(title, file))).toBeUndefined();
  });
});

describe("chooseResources", () => {
  it("takes the newest of several, wherever it stands", () => {
    const older = resource("usagers-2021.csv", "usagers-2021.csv", { last_modified: "2022-10-24T11:40:07+00:00" });
    const newer = resource("usagers-2021.csv", "usagers-2021-v2.csv", { last_modified: "2023-10-09T14:03:43+00:00" });
    const others = wholeYear(2021).filter(({ title }) => !title.startsWith("usagers"));

    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const chosen = chooseResources([...others, ...order], [2021]);
      expect(chosen.find(({ table }) => table === "usagers")?.resource).toBe(newer);
    }
  });

  it("names a year that there is not, and those that there are", () => {
    const resources = [...wholeYear(2022), ...wholeYear(2023)];

    expect(() => chooseResources(resources, [2023, 2030])).toThrow(
      expect.objectContaining({
        message: "The catalogue is not complete: there is no year 2030. Years with all four tables: 2022, 2023.",
        details: [{ path: "2030", message: "there is no year 2030", accepted: [2022, 2023] }],
      }),
    );
  });

  it("names each table that is missing", () => {
    const resources = [...wholeYear(2022), ...wholeYear(2024).filter(({ title }) => !/^(usagers|lieux)/.test(title))];

    expect(() => chooseResources(resources, [2024])).toThrow(
      expect.objectContaining({
        details: [
          { path: "2024:lieux", message: "2024 has no table lieux", accepted: [2022] },
          { path: "2024:usagers", message: "2024 has no table usagers", accepted: [2022] },
        ],
      }),
    );
  });
});
