import { baac } from "../dictionary/baac";
import { numberField } from "../dictionary/field";
import type { Contract } from "./contract";
import { feature, ofAccident, ofUser, ofVehicle } from "./worstHurtFeatures";

const { lum, agg, atm, col, lat, long, catr, circ, nbv, vosp, prof, plan, surf, infra, situ, vma } = baac;
const { senc, catv, obs, obsm, choc, manv, motor, place, catu, sexe, secu1, secu2, secu3, locp } = baac;
const WHEN_WHERE = "place and time";
const ROAD = "conditions and road";

const birthYear = numberField("an_nais", "Année de naissance", "Year of birth", [1885, 2100]);

/** The 35 columns of the jan25 project: everything the four tables say about the worst-hurt user and the accident. */
export const fr35: Contract = {
  name: "fr35",
  unit: "worst-hurt user",
  features: [
    ofAccident(baac.day, WHEN_WHERE, { name: "jour" }),
    ofAccident(baac.month, WHEN_WHERE, { name: "mois" }),
    ofAccident(baac.year, WHEN_WHERE, { name: "an" }),
    ofAccident(baac.minute_of_day, WHEN_WHERE, { name: "hrmn" }),
    ofAccident(lum, ROAD),
    ofAccident(agg, WHEN_WHERE),
    ofAccident(atm, ROAD),
    ofAccident(col, ROAD),
    ofAccident(lat, WHEN_WHERE),
    ofAccident(long, WHEN_WHERE),
    ...[catr, circ, nbv, vosp, prof, plan, surf, infra, situ, vma].map((field) => ofAccident(field, ROAD)),
    ofVehicle(senc),
    ofVehicle(catv, { unknown: [-1] }),
    ...[obs, obsm, choc, manv].map((field) => ofVehicle(field)),
    ofVehicle(motor, { unknown: [-1, 0] }),
    ...[place, catu, sexe].map((field) => ofUser(field)),
    feature(birthYear, "people", { kind: "birth year" }),
    ...[secu1, secu2, secu3, locp].map((field) => ofUser(field)),
  ],
};
