import { describe, expect, it } from "vitest";
import { AccidentDescription, canonicalAccident } from "./accident";
import { deriveRow } from "./deriveRow";
import { scene } from "./scene";

describe("a described accident", () => {
  it("becomes features", () => {
    const described = AccidentDescription.parse({
      datetime: "2024-12-29T23:59",
      dep: "75",
      lat: 48.85,
      long: 2.35,
      lum: 5,
      vehicles: [
        { catv: 7, obs: 0, choc: 1 },
        { catv: 80, obs: 12, choc: 4 },
      ],
      users: [
        { catu: 1, sexe: 2, age: 30, secu1: 1 },
        { catu: 3, sexe: 1, age: 71, secu1: 0 },
      ],
    });

    const { values } = deriveRow(scene, canonicalAccident(described));

    const byName = Object.fromEntries(scene.features.map(({ name }, index) => [name, values[index]]));
    expect(byName).toMatchObject({
      month: 12,
      weekday: 6,
      minute_of_day: 1439,
      dep: 75,
      lum: 5,
      agg: Number.NaN,
      n_vehicles: 2,
      n_car: 1,
      n_bicycle: 1,
      n_fixed_obstacle: 1,
      obstacle: 12,
      n_front_impact: 1,
      n_users: 2,
      n_pedestrians: 1,
      age_min: 30,
      age_mean: 50.5,
      n_female: 1,
      n_unprotected: 1,
    });
  });

  it("may be empty, and may say null for unknown", () => {
    const empty = canonicalAccident(AccidentDescription.parse({}));
    const nulls = canonicalAccident(AccidentDescription.parse({ datetime: null, lum: null, vehicles: null, users: null }));

    expect(deriveRow(scene, nulls)).toEqual(deriveRow(scene, empty));
  });

  it.each([
    ["2024-01-01T00:00", 1, 0, 0],
    ["2024-02-29T08:05", 2, 3, 485],
    ["2016-03-27T02:30", 3, 6, 150],
  ])("reads %s as month %i, weekday %i, minute %i, wherever it runs", (datetime, month, weekday, minute_of_day) => {
    const { fields } = canonicalAccident(AccidentDescription.parse({ datetime }));

    expect(fields).toMatchObject({ month, weekday, minute_of_day });
  });

  it.each([
    [{ lum: 6 }, "lum"],
    [{ lum: "1" }, "lum"],
    [{ vehicles: [{ catv: 7 }, { catv: 77 }] }, "vehicles.1.catv"],
    [{ dep: "20" }, "dep"],
    [{ dep: 75 }, "dep"],
  ])("with a code outside the dictionary, as %j, is refused naming the place and the accepted values", (described, path) => {
    const { error } = AccidentDescription.safeParse(described);

    const issue = error?.issues[0];
    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.code).toBe("invalid_value");
    expect(issue).toHaveProperty("values");
  });

  it.each([
    [{ speed: 50 }, ""],
    [{ vehicles: [{ colour: "red" }] }, "vehicles.0"],
    [{ vma: 500 }, "vma"],
    [{ vma: 50.5 }, "vma"],
    [{ lat: 52 }, "lat"],
    [{ dep: "2B", lat: 9.4446, long: 8 }, "lat"],
    [{ dep: "2B", lat: 42.6, long: 42.6772 }, "long"],
    [{ users: [{ age: 121 }] }, "users.0.age"],
    [{ datetime: "2024-02-30T10:00" }, "datetime"],
    [{ datetime: "2024-02-29T24:00" }, "datetime"],
    [{ datetime: "2024-02-29T10:00Z" }, "datetime"],
    [{ datetime: "2024-02-29T10:00", weekday: 3 }, "weekday"],
    [{ vehicles: Array.from({ length: 101 }, () => ({})) }, "vehicles"],
    [{ users: Array.from({ length: 301 }, () => ({})) }, "users"],
  ])("as %j is refused naming the place", (described, path) => {
    const { error } = AccidentDescription.safeParse(described);

    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("overseas may lie anywhere that a French territory does", () => {
    expect(AccidentDescription.safeParse({ dep: "988", lat: -22.27, long: 166.44 }).success).toBe(true);
    expect(AccidentDescription.safeParse({ lat: -17.618, long: -149.549 }).success).toBe(true);
  });
});
