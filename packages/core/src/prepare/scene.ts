import { baac } from "../dictionary/baac";
import { type Field, numberField } from "../dictionary/field";
import { MAX_USERS, MAX_VEHICLES } from "./accidentLimits";
import type { Contract, Feature, Where } from "./contract";

const { month, weekday, minute_of_day, lat, long, dep, agg, lum, atm, col } = baac;
const { catr, circ, vosp, prof, plan, surf, infra, situ, vma, obs, age } = baac;

/** Codes of `catv` by group. Every other code, unknown ones included, is an "other vehicle". */
const GROUPS = {
  n_bicycle: { codes: [1, 80], fr: "Vélos", en: "Bicycles" },
  n_moped: { codes: [2, 30, 41], fr: "Cyclomoteurs", en: "Mopeds" },
  n_motorcycle: { codes: [31, 32, 33, 34, 42, 43], fr: "Motocyclettes", en: "Motorcycles" },
  n_car: { codes: [3, 7], fr: "Voitures", en: "Cars" },
  n_van: { codes: [10], fr: "Utilitaires", en: "Vans" },
  n_truck: { codes: [13, 14, 15, 16, 17], fr: "Poids lourds", en: "Trucks" },
  n_bus: { codes: [37, 38], fr: "Bus et cars", en: "Buses and coaches" },
  n_rail: { codes: [39, 40], fr: "Trains et tramways", en: "Trains and trams" },
  n_personal_mobility: { codes: [50, 60], fr: "Engins de déplacement personnel", en: "Personal mobility devices" },
  n_tractor: { codes: [20, 21], fr: "Tracteurs et engins spéciaux", en: "Tractors and special vehicles" },
  n_quad: { codes: [35, 36], fr: "Quads", en: "Quads" },
} as const;

const FIXED_OBSTACLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17];

/** What a dispatcher knows when the call comes in: no outcome is needed to build a row. */
export const scene: Contract = {
  name: "scene",
  unit: "accident",
  features: [
    ...[month, weekday, minute_of_day, lat, long, dep, agg].map((field) => given(field, "place and time")),
    ...[lum, atm, col, catr, circ, vosp, prof, plan, surf, infra, situ, vma].map((field) => given(field, "conditions and road")),
    vehicles("n_vehicles", "Véhicules", "Vehicles"),
    ...Object.entries(GROUPS).map(([name, { codes, fr, en }]) => vehicles(name, fr, en, { column: "catv", in: codes })),
    vehicles("n_other_vehicle", "Autres véhicules", "Other vehicles", {
      column: "catv",
      notIn: Object.values(GROUPS).flatMap(({ codes }) => codes),
    }),
    vehicles("n_fixed_obstacle", "Véhicules ayant heurté un obstacle fixe", "Vehicles that hit a fixed obstacle", {
      column: "obs",
      in: FIXED_OBSTACLES,
    }),
    vehicles("n_left_road", "Véhicules sortis de la chaussée sans obstacle", "Vehicles that left the road without obstacle", {
      column: "obs",
      in: [16],
    }),
    {
      name: "obstacle",
      type: "categorical",
      group: "vehicles",
      label: { fr: "Premier obstacle fixe heurté", en: "First fixed obstacle hit" },
      derivation: { kind: "first", table: "vehicles", column: "obs" },
      field: obs,
    },
    vehicles("n_front_impact", "Véhicules heurtés à l'avant", "Vehicles hit at the front", { column: "choc", in: [1, 2, 3] }),
    people("n_users", "Usagers", "People"),
    people("n_pedestrians", "Piétons", "Pedestrians", { column: "catu", in: [3] }),
    people("n_passengers", "Passagers", "Passengers", { column: "catu", in: [2] }),
    ageOf("min", "Âge du plus jeune", "Age of the youngest"),
    ageOf("max", "Âge du plus âgé", "Age of the oldest"),
    ageOf("mean", "Âge moyen", "Mean age"),
    people("n_female", "Femmes", "Women", { column: "sexe", in: [2] }),
    people("n_unprotected", "Usagers sans équipement de sécurité", "People without safety equipment", { column: "secu1", in: [0] }),
  ],
};

function given(field: Field, group: Feature["group"]): Feature {
  const type = field.kind === "code" ? "categorical" : "numeric";
  return { name: field.name, type, group, label: field.label, derivation: { kind: "field", column: field.name }, field };
}

function vehicles(name: string, fr: string, en: string, where?: Where): Feature {
  return counted("vehicles", numberField(name, fr, en, [0, MAX_VEHICLES]), "vehicles", where);
}

function people(name: string, fr: string, en: string, where?: Where): Feature {
  return counted("users", numberField(name, fr, en, [0, MAX_USERS]), "people", where);
}

function counted(table: "vehicles" | "users", field: Field, group: Feature["group"], where?: Where): Feature {
  const derivation = { kind: "count", table, ...(where && { where }) } as const;
  return { name: field.name, type: "numeric", group, label: field.label, derivation, field };
}

function ageOf(kind: "min" | "max" | "mean", fr: string, en: string): Feature {
  const field = numberField(`age_${kind}`, fr, en, age.range, { unit: "a", integer: kind !== "mean" });
  return {
    name: field.name,
    type: "numeric",
    group: "people",
    label: field.label,
    derivation: { kind, table: "users", column: "age" },
    field,
  };
}
