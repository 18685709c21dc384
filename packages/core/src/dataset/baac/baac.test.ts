import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { ingest } from "../ingest";
import { inFolder } from "../officialFiles.fixture";

const FILES = ["usagers_2016", "caracteristiques_2016", "vehicules_2016", "lieux_2016"].map((table, index) => ({
  name: `upload-${index}`,
  path: realData("baac", "labelled-2016", `${table}.csv.gz`),
}));

describe("the official tables of 2016", () => {
  testOnRealData("keep every user in the join and give the published severity", async () => {
    const { outDir } = await inFolder({});

    const { dataset, quality } = await ingest({ files: FILES, outDir });

    expect(dataset).toBe("baac");
    expect(quality.totals).toEqual({
      accidents: 14_156,
      vehicles: 23_663,
      users: 32_417,
      usersJoined: 32_417,
      killed: 1_955,
      hospitalised: 11_609,
      severe: 10_817,
    });
    expect(quality.files.map(({ name, table, encoding, delimiter }) => [name, table, encoding, delimiter])).toEqual([
      ["upload-0", "usagers", "ascii", ","],
      ["upload-1", "caracteristiques", "latin-1", ","],
      ["upload-2", "vehicules", "ascii", ","],
      ["upload-3", "lieux", "ascii", ","],
    ]);
    expect(quality.checks.every(({ verdict }) => verdict === "pass")).toBe(true);
  });

  testOnRealData("count what they cannot use: seats 0, births in year 0, equipment without a code", async () => {
    const { outDir } = await inFolder({});

    const { quality } = await ingest({ files: FILES, outDir });

    const { accidents, vehicles, users } = quality.tables;
    expect([accidents.cellsCleared, vehicles.cellsCleared]).toEqual([{}, {}]);
    expect(Object.entries(users.cellsCleared).map(([column, { count }]) => [column, count])).toEqual([
      ["place", 1_769],
      ["an_nais", 4],
      ["secu", 180],
    ]);
    expect(accidents.missingShare.vma).toBe(1);
    expect(accidents.missingShare.circ).toBeCloseTo((747 + 44) / 14_156, 12);
  });
});
