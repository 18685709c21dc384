import type { DatasetName } from "../dataset/datasetName";
import { chicago } from "../dictionary/chicago";
import type { ColumnName } from "./accidentTable";
import { vehicleGroups } from "./vehicleGroups";

/** How the canonical tables of a dataset become an accident table: its columns but for places, and their SELECT with `accident_id`, `lat` and `long`. */
export type AccidentSource = { columns: readonly ColumnName[]; sql: string };

export function accidentSource(dataset: DatasetName): AccidentSource {
  return dataset === "chicago" ? CHICAGO : BAAC;
}

const BAAC: AccidentSource = {
  columns: [
    ...(["year", "month", "weekday", "hour", "dep", "lum", "atm", "vehicles", "pedestrians"] as const),
    ...(["severe", "killed", "hospitalised"] as const),
  ],
  sql: `SELECT accident_id, lat, long, year, month, weekday, minute_of_day // 60 AS hour, dep, lum, atm,
  coalesce(vehicles, 0) AS vehicles, coalesce(pedestrians, 0) AS pedestrians, target AS severe, killed, hospitalised
FROM accidents
LEFT JOIN (SELECT accident_id, bit_or(${groupBit()}) AS vehicles FROM vehicles GROUP BY accident_id) USING (accident_id)
LEFT JOIN (SELECT accident_id, max(CAST(catu = 3 AS INTEGER)) AS pedestrians FROM users GROUP BY accident_id) USING (accident_id)
ORDER BY accident_id`,
};

/** One table, without vehicles: whether a pedestrian was hit follows from the type of the crash, and nobody counts the hospitalised. */
const CHICAGO: AccidentSource = {
  columns: ["year", "month", "weekday", "hour", "lum", "atm", "pedestrians", "severe", "killed"],
  sql: `SELECT accident_id, lat, long, year, month, weekday, crash_hour AS hour, lighting_condition AS lum, weather_condition AS atm,
  CAST(first_crash_type = ${codeOfPedestrian()} AS INTEGER) AS pedestrians, target AS severe, killed
FROM accidents
ORDER BY accident_id`,
};

function groupBit(): string {
  const branches = vehicleGroups.map(({ codes }, bit) => (codes === "others" ? "" : `WHEN catv IN (${codes.join(", ")}) THEN ${1 << bit}`));
  const others = vehicleGroups.findIndex(({ codes }) => codes === "others");
  return `CASE ${branches.join(" ")} ELSE ${1 << others} END`;
}

function codeOfPedestrian(): number {
  const code = chicago.first_crash_type.codes.find(({ text }) => text === "PEDESTRIAN")?.code;
  if (typeof code !== "number") throw new Error("The dictionary has no crash with a pedestrian.");
  return code;
}
