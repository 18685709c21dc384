import type { Text } from "../dictionary/field";
import { scene } from "../prepare/scene";

/** A group of vehicles: the codes of `catv` in it, or those of no other group, unknown ones included. */
export type VehicleGroup = { id: string; label: Text; codes: readonly number[] | "others" };

/** The groups that contract `scene` counts, in its order: bit k of a mask says that a vehicle of group k is involved. */
export const vehicleGroups: readonly VehicleGroup[] = scene.features.flatMap(({ name, label, derivation }) => {
  if (derivation.kind !== "count" || derivation.where?.column !== "catv") return [];
  const { where } = derivation;
  return [{ id: name.slice("n_".length).replace("other_vehicle", "other"), label, codes: "in" in where ? where.in : "others" }];
});
