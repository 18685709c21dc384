import { describe, expect, it } from "vitest";
import { baac } from "../dictionary/baac";
import { codesOf } from "../dictionary/field";
import { NotFoundError } from "../errors";
import { contractNamed, contractNames } from "./contracts";
import { deriveRow } from "./deriveRow";
import { scene } from "./scene";

const NAMES = [
  "month weekday minute_of_day lat long dep agg lum atm col catr circ vosp prof plan surf infra situ vma",
  "n_vehicles n_bicycle n_moped n_motorcycle n_car n_van n_truck n_bus n_rail n_personal_mobility n_tractor n_quad n_other_vehicle",
  "n_fixed_obstacle n_left_road obstacle n_front_impact",
  "n_users n_pedestrians n_passengers age_min age_max age_mean n_female n_unprotected",
];

describe("contract scene", () => {
  it("has the 44 features of the reference in its order", () => {
    expect(scene.features.map(({ name }) => name)).toEqual(NAMES.flatMap((part) => part.split(" ")));
  });

  it("puts every category of vehicle, known or not, into exactly one group", () => {
    const groups = scene.features.filter(({ derivation }) => derivation.kind === "count" && derivation.where?.column === "catv");

    for (const catv of [...codesOf(baac.catv), null]) {
      const { values } = deriveRow({ name: "groups", unit: "accident", features: groups }, { fields: {}, vehicles: [{ catv }] });

      expect(
        values.reduce((sum, value) => sum + value, 0),
        `catv ${catv}`,
      ).toBe(1);
    }
  });

  it("is found by its name, and no other is", () => {
    expect(contractNamed("scene")).toBe(scene);
    expect(contractNames).toContain("scene");
    expect(() => contractNamed("scenes")).toThrow(NotFoundError);
  });
});
