import type { Profile } from "@vigie/core/dataset/profile";
import type { QualityReport } from "@vigie/core/dataset/quality";
import { aDataset, aSource } from "@vigie/core/registry/registryFixtures";
import { NOW } from "../apiEvent.fixture";

const sha256 = "a".repeat(64);
const ref = (name: string) => ({ key: `reports/${sha256}/${name}`, sha256, bytes: 10 });

/** A dataset version whose reports are `storedReports`. */
export const storedDataset = aDataset("a", new Date(NOW), {
  quality: ref("quality.json"),
  profile: ref("profile.json"),
  quarantine: ref("quarantine.csv"),
});

/** The source that it was made of. */
export const storedSource = aSource("a", new Date(NOW));

export const storedProfile: Profile = { tables: [{ table: "accidents", rows: 2, columns: [] }] };

const table = { rowsIn: 2, rowsOut: 2, rejected: {}, cellsCleared: {}, missingShare: { lum: 0 } };

export const storedQuality: QualityReport = {
  dataset: "baac",
  files: [{ name: "usagers.csv", table: "usagers", sha256, delimiter: ",", encoding: "ascii", rowsIn: 3 }],
  tables: { accidents: table, vehicles: table, users: table },
  totals: { accidents: 2, vehicles: 2, users: 2, usersJoined: 2, killed: 0, hospitalised: 1, severe: 1 },
  checks: [{ name: "rows-accidents", verdict: "pass", value: 2, limit: 1, message: "2 rows of accidents" }],
};

const quarantined = Array.from(
  { length: 250 },
  (_, index) => `usagers.csv,${index + 2},,unknown-accident,"{""grav"":null,""place"":""1""}"`,
);

/** The contents of the reports by their keys. */
export const storedReports: ReadonlyMap<string, string> = new Map([
  [storedDataset.quality.key, JSON.stringify(storedQuality)],
  [storedDataset.profile.key, JSON.stringify(storedProfile)],
  [storedDataset.quarantine.key, ["file,row,accident_id,reason,original", ...quarantined, ""].join("\n")],
]);
