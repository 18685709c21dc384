import { chicago } from "../../dictionary/chicago";
import type { Dataset } from "../definition";
import { severeCrashSql } from "../severity";
import { crashColumns } from "./crashColumns";
import { crashes } from "./crashTable";

/**
 * Crashes of the City of Chicago ("Traffic Crashes - Crashes", 85ca-t3if), in every layout that its exports came in. Several files are pooled:
 * a record that is there twice counts once. Chicago hands in one table; the tables of vehicles and users stay empty.
 */
export const chicagoDataset: Dataset = {
  name: "chicago",
  tables: [crashes],
  outcomes: "SELECT accident_id, killed, CAST(NULL AS SMALLINT) AS hospitalised, crash_type FROM first_accidents",
  severe: severeCrashSql("crash_type"),
  accidents: crashColumns,
  fields: chicago,
  // Whole layouts come without a date of the crash or of the notice; hospitals do not report. The other shares are those of QUIRKS.md.
  missing: {
    year: 1,
    day: 1,
    minute_of_day: 1,
    delay_police_minutes: 1,
    hospitalised: 1,
    lanes: 1,
    not_right_of_way: 0.98,
    intersection_related: 0.8,
    hit_and_run: 0.75,
    lat: 0.45,
    long: 0.45,
  },
  label: {
    column: "crash_type",
    others: { injuries: "whether anybody was hurt; more than a third of the severe crashes of crash_type are tows without an injury" },
  },
  identity: "identity",
};
