import { createHash } from "node:crypto";
import { drawDay } from "../drawDay";
import type { ChicagoProfile } from "./chicagoProfile";
import type { DrawnCrash } from "./drawCrashes";

/** Columns of the portal's CSV of 2026, in their order. */
export const PORTAL_COLUMNS = [
  ...["crash_record_id", "crash_date_est_i", "crash_date", "posted_speed_limit", "traffic_control_device", "device_condition"],
  ...["weather_condition", "lighting_condition", "first_crash_type", "trafficway_type", "lane_cnt", "alignment", "roadway_surface_cond"],
  ...["road_defect", "report_type", "crash_type", "intersection_related_i", "private_property_i", "hit_and_run_i", "damage"],
  ...["date_police_notified", "prim_contributory_cause", "sec_contributory_cause", "street_no", "street_direction", "street_name"],
  ...["beat_of_occurrence", "photos_taken_i", "statements_taken_i", "dooring_i", "work_zone_i", "work_zone_type", "workers_present_i"],
  ...["num_units", "most_severe_injury", "injuries_total", "injuries_fatal", "injuries_incapacitating", "injuries_non_incapacitating"],
  ...["injuries_reported_not_evident", "injuries_no_indication", "injuries_unknown", "crash_hour", "crash_day_of_week", "crash_month"],
  ...["latitude", "longitude", "location"],
] as const;

export type PortalColumn = (typeof PORTAL_COLUMNS)[number];

/** Begins every record id of a generated crash: "generated" in hex. A real id is a hash and begins so by chance only, once in 2^72. */
export const GENERATED_ID = Buffer.from("generated").toString("hex");

/** Stands for the name of every street, so that nobody takes a generated crash for a real one. */
export const GENERATED_STREET = "GENERATED";

const ID_LENGTH = 128;
const MINUTE = 60_000;

/** The column that counts the people whose injury is the worst of the crash. */
const COUNT_OF_WORST: Readonly<Record<string, PortalColumn>> = {
  FATAL: "injuries_fatal",
  "INCAPACITATING INJURY": "injuries_incapacitating",
  "NONINCAPACITATING INJURY": "injuries_non_incapacitating",
  "REPORTED, NOT EVIDENT": "injuries_reported_not_evident",
};

/** State and Madison Street, where Chicago counts its house numbers from, 800 to the mile. */
const ORIGIN = { lat: 41.882, numbersPerDegree: 800 * 69 };

export type PortalRequest = { year: number; month: number; seed: number };

/** One crash in the columns of the portal; absent ones are blank. */
export function portalRow(
  profile: ChicagoProfile,
  { place, known, delay }: DrawnCrash,
  serial: number,
  request: PortalRequest,
  random: () => number,
): Partial<Record<PortalColumn, string>> {
  const texts = Object.entries(profile.labels).map(([name, labels]) => [name, labels[known[name]!] ?? ""]);
  const weekday = known.weekday!;
  // The portal counts weekdays from 1 = Sunday.
  const day = drawDay(request.year, request.month, (weekday + 5) % 7, random);
  const moment = Date.UTC(request.year, request.month - 1, day, known.crash_hour!, known.minute!);
  const row: Partial<Record<PortalColumn, string>> = {
    ...Object.fromEntries(texts),
    crash_record_id: recordId(request.seed, serial),
    crash_date: timeOf(moment),
    date_police_notified: timeOf(moment + delay * MINUTE),
    street_no: String(Math.round(Math.abs(place.lat - ORIGIN.lat) * ORIGIN.numbersPerDegree)),
    street_direction: place.lat < ORIGIN.lat ? "S" : "N",
    street_name: GENERATED_STREET,
    beat_of_occurrence: place.place < 0 ? "" : String(place.place),
    crash_hour: String(known.crash_hour),
    crash_day_of_week: String(weekday),
    crash_month: String(request.month),
    latitude: place.lat.toFixed(10),
    longitude: place.long.toFixed(10),
    location: `POINT (${place.long.toFixed(12)} ${place.lat.toFixed(12)})`,
    injuries_unknown: "0",
  };
  for (const name of ["posted_speed_limit", "num_units", "injuries_total", "injuries_no_indication"] as const)
    row[name] = String(known[name]);
  for (const column of Object.values(COUNT_OF_WORST)) row[column] = "0";
  const worst = COUNT_OF_WORST[row.most_severe_injury ?? ""];
  if (worst) row[worst] = row.injuries_total ?? "0";
  return row;
}

function recordId(seed: number, serial: number): string {
  return (GENERATED_ID + createHash("sha512").update(`${seed} ${serial}`).digest("hex")).slice(0, ID_LENGTH);
}

function timeOf(moment: number): string {
  return new Date(moment).toISOString().replace("Z", "");
}
