import { describe, expect, it } from "vitest";
import { acceptedValues, choose, readFilter } from "./accidentFilter";
import { anAccident, tableOf } from "./accidentTable.fixture";
import { filterSentence } from "./filterSentence";
import { vehicleGroups } from "./vehicleGroups";

const bit = (id: string) => 1 << vehicleGroups.findIndex((group) => group.id === id);
const table = tableOf([
  anAccident({ year: 2023, hour: 23, vehicles: bit("car") | bit("bicycle") }),
  anAccident({ year: 2024, hour: 0, lum: 1, vehicles: bit("truck"), pedestrians: 1 }),
  anAccident({ year: 2024, hour: null, lum: null, weekday: 0, vehicles: bit("other") }),
]);
const chosen = (texts: Parameters<typeof readFilter>[1]) => [...(choose(table, readFilter(table, texts).filter) ?? [1, 1, 1])];

describe("a filter", () => {
  it.each([
    [{}, [1, 1, 1]],
    [{ years: "2024" }, [0, 1, 1]],
    [{ years: "2023,2024" }, [1, 1, 1]],
    [{ years: "2024", weekdays: "5" }, [0, 1, 0]],
    [{ hours: "22,23,0" }, [1, 1, 0]],
    [{ lum: "1, 5" }, [1, 1, 0]],
    [{ vehicles: "bicycle,other" }, [1, 0, 1]],
    [{ pedestrians: "yes" }, [0, 1, 0]],
    [{ pedestrians: "no,yes" }, [1, 1, 1]],
    [{ dep: "2A" }, [0, 0, 0]],
  ])("%j chooses rows %j", (texts, rows) => {
    expect(chosen(texts)).toEqual(rows);
  });

  it.each([
    [{ years: "2022" }, "years", [2023, 2024]],
    [{ lum: "1,6" }, "lum", [1, 2, 3, 4, 5]],
    [{ lum: "" }, "lum", [1, 2, 3, 4, 5]],
    [{ pedestrians: "maybe" }, "pedestrians", ["yes", "no"]],
    [{ vehicles: "car,plane" }, "vehicles", vehicleGroups.map(({ id }) => id)],
    [{ hours: "__proto__" }, "hours", acceptedValues(table, "hours")],
  ])("%j is complained about with what is accepted", (texts, path, accepted) => {
    expect(readFilter(table, texts).complaints).toEqual([{ path, message: expect.stringContaining("Not accepted"), accepted }]);
  });

  it("by what the dataset does not tell is complained about, and by the dataset's own codes is not", () => {
    const chicago = tableOf([{ year: 2021, month: 1, lum: 6, severe: 1 }], { dataset: "chicago" });

    expect(readFilter(chicago, { vehicles: "car" }).complaints).toMatchObject([{ path: "vehicles" }]);
    expect(readFilter(chicago, { lum: "6" })).toEqual({ filter: { lum: [6] }, complaints: [] });
    expect(filterSentence(chicago, { lum: [6] }).en).toBe("Accidents light “Dawn”.");
  });

  it("is told in a sentence of either language", () => {
    const { filter } = readFilter(table, {
      years: "2023,2024",
      months: "7,8",
      weekdays: "5,6",
      hours: "0,1,22,23,12",
      lum: "5",
      dep: "83",
      vehicles: "bicycle,car",
      pedestrians: "no",
    });

    expect(filterSentence(table, filter)).toEqual({
      fr: "Accidents de 2023 ou 2024, en juillet ou août, un samedi ou dimanche, de 12 h 00 à 12 h 59 ou de 22 h 00 à 1 h 59, lumière « Nuit avec éclairage public allumé », département Var (83), impliquant au moins un véhicule du groupe « Vélos » ou « Voitures », sans piéton.",
      en: "Accidents of 2023 or 2024, in July or August, on a Saturday or Sunday, from 12:00 to 12:59 or from 22:00 to 01:59, light “Night with street lighting on”, department Var (83), involving at least one vehicle of group “Bicycles” or “Cars”, without pedestrians.",
    });
    expect(filterSentence(table, {})).toEqual({ fr: "Tous les accidents.", en: "All accidents." });
    expect(filterSentence(table, { hours: acceptedValues(table, "hours") }).en).toBe("Accidents from 00:00 to 23:59.");
  });
});
