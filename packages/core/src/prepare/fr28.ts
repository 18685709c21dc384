import { baac } from "../dictionary/baac";
import { type CodeField, codeField, numberField } from "../dictionary/field";
import { MAX_USERS, MAX_VEHICLES } from "./accidentLimits";
import type { Contract, Feature, Grouping } from "./contract";
import { feature, ofAccident, ofUser, ofVehicle } from "./worstHurtFeatures";

const { place, catu, sexe, secu1, obsm, motor, catr, circ, surf, situ, vma, lum, dep, agg, int, col, lat, long } = baac;
const WHEN_WHERE = "place and time";
const ROAD = "conditions and road";

/** Groups of `catv`. A code in none of them, those unused since 2006 included, and a vehicle that is not known are 0, so that every row falls in one. */
const VEHICLE_GROUPS: Grouping = {
  groups: [
    { group: 1, codes: [1, 2, 30, 31, 32, 33, 34, 41, 42, 43, 50, 60, 80] },
    { group: 2, codes: [3, 7] },
    { group: 3, codes: [37, 38, 39, 40] },
    { group: 4, codes: [13, 14, 15, 16, 17] },
    { group: 5, codes: [10] },
    { group: 6, codes: [20, 21, 35, 36] },
  ],
  others: 0,
  missing: 0,
};

const vehicleGroup: CodeField = codeField("catv", "Groupe de véhicules", "Vehicle group", [
  [0, "Inconnu ou autre", "Unknown or other"],
  [1, "Deux ou trois roues, engin de déplacement personnel", "Two or three wheels, personal mobility device"],
  [2, "Voiture ou voiturette", "Car or microcar"],
  [3, "Bus, car, train, tramway", "Bus, coach, train, tram"],
  [4, "Poids lourd", "Truck"],
  [5, "Véhicule utilitaire", "Van"],
  [6, "Quad, engin spécial, tracteur agricole", "Quad, special vehicle, farm tractor"],
]);

const WEATHER_GROUPS: Grouping = { groups: [{ group: 0, codes: [1, 8, 9] }], others: 1 };

const weatherGroup: CodeField = codeField("atm", "Météo défavorable", "Adverse weather", [
  [0, "Normale, couverte ou autre", "Normal, overcast or other"],
  [1, "Pluie, neige, brouillard, vent ou soleil éblouissant", "Rain, snow, fog, wind or dazzling sun"],
]);

/** The INSEE code as a number, 2A004 as 201004. Too many to be levels of a code. */
const com = numberField("com", "Commune (code INSEE)", "Commune (INSEE code)", [1001, 988_999]);

/** The 28 columns of the DataScientest matrices. */
export const fr28: Contract = {
  name: "fr28",
  unit: "worst-hurt user",
  features: [
    ofUser(place),
    ofUser(catu),
    ofUser(sexe),
    ofUser(secu1),
    ofAccident(baac.year, WHEN_WHERE, { name: "year_acc" }),
    ofUser(baac.age, { name: "victim_age" }),
    grouped(ofVehicle(baac.catv), vehicleGroup, VEHICLE_GROUPS),
    ofVehicle(obsm),
    ofVehicle(motor, { unknown: [-1, 0] }),
    ...[catr, circ, surf, situ].map((field) => ofAccident(field, ROAD)),
    ofAccident(vma, ROAD),
    ofAccident(baac.day, WHEN_WHERE, { name: "jour" }),
    ofAccident(baac.month, WHEN_WHERE, { name: "mois" }),
    ofAccident(lum, ROAD),
    ofAccident(dep, WHEN_WHERE),
    { ...ofAccident(com, WHEN_WHERE), encoding: "target" },
    ofAccident(agg, WHEN_WHERE, { name: "agg_" }),
    ofAccident(int, ROAD),
    grouped(ofAccident(baac.atm, ROAD), weatherGroup, WEATHER_GROUPS),
    ofAccident(col, ROAD),
    ofAccident(lat, WHEN_WHERE),
    ofAccident(long, WHEN_WHERE),
    feature(numberField("hour", "Heure", "Hour", [0, 23], { unit: "h" }), WHEN_WHERE, { kind: "hour" }),
    feature(numberField("nb_victim", "Usagers", "People", [1, MAX_USERS]), "people", { kind: "count", table: "users" }),
    feature(numberField("nb_vehicules", "Véhicules", "Vehicles", [0, MAX_VEHICLES]), "vehicles", { kind: "count", table: "vehicles" }),
  ],
};

function grouped(feature: Feature, field: CodeField, grouping: Grouping): Feature {
  return { ...feature, label: field.label, field, grouping };
}
