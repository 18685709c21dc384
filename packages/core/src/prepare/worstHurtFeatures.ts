import type { Field, Text } from "../dictionary/field";
import type { Derivation, Feature } from "./contract";

/** What the official tables write for "not filled in". Callers of the compatibility contracts know it. */
const UNKNOWN = [-1];

type Details = { name?: string; label?: Text; unknown?: readonly number[] };

/** A column of the accident itself. */
export function ofAccident(field: Field, group: Feature["group"], details: Details = {}): Feature {
  return feature(field, group, { kind: "field", column: field.name }, details);
}

/** A column of the worst-hurt user. */
export function ofUser(field: Field, details: Details = {}): Feature {
  return feature(field, "people", { kind: "worst hurt", table: "users", column: field.name }, details);
}

/** A column of the vehicle that the worst-hurt user belongs to; of a pedestrian, the vehicle that hit them. */
export function ofVehicle(field: Field, details: Details = {}): Feature {
  return feature(field, "vehicles", { kind: "worst hurt", table: "vehicles", column: field.name }, details);
}

/** A feature that is derived in its own way. Codes may be sent as -1, unless `unknown` says which marks there are. */
export function feature(field: Field, group: Feature["group"], derivation: Derivation, { name, label, unknown }: Details = {}): Feature {
  const marks = unknown ?? (field.kind === "code" ? UNKNOWN : []);
  return {
    name: name ?? field.name,
    type: field.kind === "code" ? "categorical" : "numeric",
    group,
    label: label ?? field.label,
    derivation,
    field,
    ...(marks.length > 0 && { unknown: marks }),
  };
}
