import { describe, expect, it } from "vitest";
import * as z from "zod";
import { chicago } from "../dictionary/chicago";
import { DataError } from "../errors";
import { chi9 } from "./chi9";
import { contractFor, contractNamed } from "./contracts";
import { featuresSchema, rowOfFeatures } from "./features";
import { scene } from "./scene";

const NAMES =
  "posted_speed_limit weather_condition lighting_condition first_crash_type trafficway_type roadway_surface_cond prim_contributory_cause crash_hour delay_police_minutes";
const Features = featuresSchema(chi9);

describe("contract chi9", () => {
  it("has the nine features of the reference in its order, and nothing that is known only afterwards", () => {
    expect(chi9.features.map(({ name }) => name).join(" ")).toBe(NAMES);
    expect(contractNamed("chi9")).toBe(chi9);
  });

  it("is Chicago's own, and no other dataset's", () => {
    expect([contractFor("chicago"), contractFor("chicago", "chi9"), contractFor("baac"), contractFor("baac-outcome")]).toEqual([
      chi9,
      chi9,
      scene,
      scene,
    ]);
    expect(() => contractFor("baac", "chi9")).toThrow(DataError);
    expect(() => contractFor("chicago", "scene")).toThrow("Dataset chicago cannot train contract scene; it can train chi9.");
  });

  it("takes a category as its text, in either case, or as its code", () => {
    const texts = { weather_condition: "rain", first_crash_type: " PEDESTRIAN", trafficway_type: "Five Point, or More", crash_hour: 14 };
    const codes = { weather_condition: 2, first_crash_type: 7, trafficway_type: 15, crash_hour: 14 };

    const [ofTexts, ofCodes] = [texts, codes].map((features) => rowOfFeatures(chi9, Features.parse(features)));

    expect(ofTexts).toEqual(ofCodes);
    expect([...(ofTexts?.values ?? [])]).toEqual([Number.NaN, 2, Number.NaN, 7, 15, Number.NaN, Number.NaN, 14, Number.NaN]);
  });

  it("knows every category of its dictionary by its text", () => {
    for (const { name, field } of chi9.features) {
      for (const { code, text } of field.kind === "code" ? field.codes : []) {
        expect(Features.parse({ [name]: text?.toLowerCase() }), `${name} ${text}`).toEqual({ [name]: code });
      }
    }
  });

  it.each([
    [{ weather_condition: "HAILSTORM" }, "weather_condition"],
    [{ weather_condition: 13 }, "weather_condition"],
    [{ weather_condition: "2" }, "weather_condition"],
    [{ crash_hour: 24 }, "crash_hour"],
    [{ delay_police_minutes: -1 }, "delay_police_minutes"],
    [{ injuries_total: 1 }, ""],
    [{ damage: "OVER $1,500" }, ""],
  ])("as %j is refused naming the place", (features, path) => {
    const { error } = Features.safeParse(features);

    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("answers a wrong category with those that it takes", () => {
    const { error } = Features.safeParse({ lighting_condition: "NIGHT" });

    const accepted = chicago.lighting_condition.codes.flatMap(({ code, text }) => [code, text]);
    expect(error?.issues[0]).toMatchObject({ code: "invalid_value", values: accepted });
  });

  it("can be described as the input of an API", () => {
    const document = JSON.stringify(z.toJSONSchema(Features, { io: "input" }));

    expect(document).toContain("FREEZING RAIN/DRIZZLE");
  });
});
