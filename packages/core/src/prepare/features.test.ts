import { describe, expect, it } from "vitest";
import { featuresSchema, rowOfFeatures } from "./features";
import { scene } from "./scene";

const Features = featuresSchema(scene);

describe("features sent by name", () => {
  it("become a row in the contract's order, what is left out or null being missing", () => {
    const { values, missing } = rowOfFeatures(scene, Features.parse({ weekday: 6, month: 1, dep: 201, age_mean: 41.5, lum: null }));

    expect([...values.subarray(0, 2)]).toEqual([1, 6]);
    expect(missing).toEqual(
      scene.features.map(({ name }) => name).filter((name) => !["month", "weekday", "dep", "age_mean"].includes(name)),
    );
  });

  it("may all be left out", () => {
    expect(rowOfFeatures(scene, Features.parse({})).missing).toHaveLength(scene.features.length);
  });

  it.each([
    [{ obstacle: 18 }, "obstacle"],
    [{ dep: 20 }, "dep"],
    [{ n_car: -1 }, "n_car"],
    [{ n_car: 1.5 }, "n_car"],
    [{ minute_of_day: 1440 }, "minute_of_day"],
    [{ lum: "1" }, "lum"],
    [{ speed: 3 }, ""],
  ])("as %j are refused naming the place", (features, path) => {
    const { error } = Features.safeParse(features);

    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});
