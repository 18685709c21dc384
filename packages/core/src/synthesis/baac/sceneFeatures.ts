import type { Derivation } from "../../prepare/contract";
import { type CanonicalAccident, type CanonicalRow, deriveRow } from "../../prepare/deriveRow";
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
const FIELDS = columnsOf((derivation) => derivation.kind === "field").filter(
  (name) => !["dep", "lat", "long", "minute_of_day"].includes(name),
);
const VEHICLE_COLUMNS = columnsOf((derivation) => derivation.kind !== "field" && derivation.table === "vehicles");
const USER_COLUMNS = columnsOf((derivation) => derivation.kind !== "field" && derivation.table === "users");

function columnsOf(wanted: (derivation: Derivation) => boolean): string[] {
  const columns = scene.features.flatMap(({ derivation }) => {
    if (!wanted(derivation)) return [];
    if (derivation.kind === "count") return derivation.where ? [derivation.where.column] : [];
    return [derivation.column];
  });
  return [...new Set(columns)];
}

function filledIn(known: Known, columns: readonly string[]): CanonicalRow {
  const row: { [column: string]: number | null } = {};
  for (const name of columns) row[name] = known[name] === -1 ? null : known[name]!;
  return row;
}
