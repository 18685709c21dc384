import { expect, test } from "vitest";
import type { Contract } from "./contract";
import { answered, draftOfQuery, draftToQuery, EMPTY_DRAFT } from "./draft";
import { draftOfFeatures, requestOf } from "./requestOf";

const label = { fr: "", en: "" };
const number = (
  name: string,
  group: "people" | "vehicles" | "place and time" | "conditions and road",
  range: [number, number] = [0, 100],
) => ({
  name,
  type: "numeric" as const,
  group,
  label,
  field: { name, kind: "number" as const, label, range },
});
const code = (name: string, codes: (string | number)[]) => ({
  name,
  type: "categorical" as const,
  group: "place and time" as const,
  label,
  field: { name, kind: "code" as const, label, codes: codes.map((each) => ({ code: each, fr: `f${each}`, en: `e${each}` })) },
});
const contract: Contract = {
  name: "scene",
  unit: "accident",
  accident: true,
  features: [
    ...["month", "weekday", "minute_of_day"].map((name) => number(name, "place and time", [0, 1439])),
    number("lat", "place and time", [-28, 51.5]),
    number("long", "place and time", [-180, 180]),
    code("dep", ["01", "2A", "33"]),
    code("agg", [1, 2]),
    { ...number("vma", "conditions and road", [1, 130]), field: { name: "vma", kind: "number", label, range: [1, 130], unit: "km/h" } },
    ...["n_vehicles", "n_bicycle", "n_car", "n_fixed_obstacle"].map((name) => number(name, "vehicles")),
    ...["n_users", "age_min", "age_max", "age_mean"].map((name) => number(name, "people", [0, 120])),
  ],
};

test("nothing typed is nothing sent", () => {
  expect(requestOf(EMPTY_DRAFT, contract, undefined)).toEqual({ features: {}, complaints: [] });
});

test("a clock's reading becomes month, weekday from Monday and minute of the day", () => {
  const { features } = requestOf({ ...EMPTY_DRAFT, when: "2024-09-14T20:40" }, contract, undefined);
  expect(features).toEqual({ month: 9, weekday: 5, minute_of_day: 1240 });
});

test("a point is sent with the department that it lies in, Corsica as its number", () => {
  expect(requestOf({ ...EMPTY_DRAFT, place: "41.93, 8.74" }, contract, "2A").features).toEqual({ lat: 41.93, long: 8.74, dep: 201 });
});

test("one counted vehicle says that there are none of the others", () => {
  const { features } = requestOf(answered(EMPTY_DRAFT, "n_car", "2"), contract, undefined);
  expect(features).toEqual({ n_bicycle: 0, n_car: 2, n_vehicles: 2 });
});

test("ages become the youngest, the oldest and their mean", () => {
  expect(requestOf({ ...EMPTY_DRAFT, ages: "34; 61" }, contract, undefined).features).toEqual({ age_min: 34, age_max: 61, age_mean: 47.5 });
});

test("what cannot be understood is named with what is accepted, and the rest is kept", () => {
  const draft = answered(answered({ ...EMPTY_DRAFT, place: "Atlantis", ages: "old" }, "vma", "800"), "agg", "1");
  expect(requestOf(draft, contract, undefined)).toEqual({
    features: { agg: 1 },
    complaints: [
      { name: "vma", kind: "range", from: 1, to: 130, unit: "km/h" },
      { name: "place", kind: "unreadable" },
      { name: "ages", kind: "unreadable" },
    ],
  });
});

test("an example's features come back from the form as they went into it", () => {
  const features = {
    month: 2,
    weekday: 5,
    minute_of_day: 61,
    lat: 44.94,
    long: -0.36,
    dep: 33,
    agg: 1,
    vma: 80,
    n_vehicles: 1,
    n_bicycle: 0,
    n_car: 1,
    n_users: 4,
    age_min: 20,
    age_max: 60,
    age_mean: 33,
  };
  const draft = draftOfFeatures(features, contract, new Date("2025-01-01T07:12Z"));
  expect(draft.when.slice(0, 4)).toBe("2024");
  const sent = requestOf(draft, contract, "33").features;
  expect(sent.age_mean).toBeCloseTo(33, 1);
  expect({ ...sent, age_mean: 33 }).toEqual(features);
});

test("a draft survives the address, and two scenarios do not mix", () => {
  const draft = answered({ when: "2024-09-14T20:40", place: "44.94, −0.36", ages: "34", answers: {} }, "agg", "1");
  const query = new URLSearchParams([...draftToQuery(draft), ...draftToQuery(answered(draft, "agg", "2"), "b.")]);
  const names = contract.features.map(({ name }) => name);
  expect(draftOfQuery(query, names)).toEqual(draft);
  expect(draftOfQuery(query, names, "b.").answers).toEqual({ agg: "2" });
});

test("an answer that is taken back is not known again", () => {
  expect(answered(answered(EMPTY_DRAFT, "agg", "1"), "agg", undefined)).toEqual(EMPTY_DRAFT);
});
