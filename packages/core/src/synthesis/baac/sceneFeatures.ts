import type { CanonicalAccident, CanonicalRow } from "../../prepare/canonicalAccident";
import type { Derivation } from "../../prepare/contract";
import { deriveRow } from "../../prepare/deriveRow";
import { scene } from "../../prepare/scene";
import type { Known } from "../conditionalTree";
import type { DrawnAccident } from "./drawAccident";

/** The features of contract `scene` of a drawn accident, in the contract's order, by the same derivations that training uses. */
export function sceneFeatures(accident: DrawnAccident): Float32Array {
  return deriveRow(scene, canonical(accident)).values;
}

function canonical({ place, known, vehicles, users }: DrawnAccident): CanonicalAccident {
  const { area, lat, long } = place;
  return {
    fields: { ...filledIn(known, FIELDS), dep: area, lat, long, minute_of_day: known.hour! * 60 + known.minute! },
    vehicles: vehicles.map((vehicle) => filledIn(vehicle, VEHICLE_COLUMNS)),
    users: users.map((user) => filledIn(user.known, USER_COLUMNS)),
  };
}

/** The columns that the contract reads and a profile draws as they are. */
const FIELDS = columnsOf((derivation) => (derivation.kind === "field" ? derivation.column : undefined)).filter(
  (name) => !["dep", "lat", "long", "minute_of_day"].includes(name),
);
const VEHICLE_COLUMNS = columnsOf(columnIn("vehicles"));
const USER_COLUMNS = columnsOf(columnIn("users"));

function columnIn(table: "vehicles" | "users"): (derivation: Derivation) => string | undefined {
  return (derivation) => {
    if (!("table" in derivation) || derivation.table !== table) return undefined;
    return derivation.kind === "count" ? derivation.where?.column : derivation.column;
  };
}

function columnsOf(columnRead: (derivation: Derivation) => string | undefined): string[] {
  return [...new Set(scene.features.flatMap(({ derivation }) => columnRead(derivation) ?? []))];
}

function filledIn(known: Known, columns: readonly string[]): CanonicalRow {
  const row: { [column: string]: number | null } = {};
  for (const name of columns) row[name] = known[name] === -1 ? null : known[name]!;
  return row;
}
