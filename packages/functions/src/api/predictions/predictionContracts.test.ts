import { chicago } from "@vigie/core/dictionary/chicago";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { version } from "../registry/modelFakes.fixture";
import { PredictionReply } from "./predictionReplies";
import { takesAccident } from "./predictionRow";

/** A champion of every contract, each model named like its contract, and one of another name. */
function everyContract() {
  const api = fakeApi();
  api.registry.versions = [
    ...contractNames.map((contract) => version(1, { model: contract, contract })),
    version(1, { model: "night", contract: "chi9" }),
  ];
  const predict = (body: unknown) =>
    api.call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body: JSON.stringify(body) }));
  return { api, predict };
}

const CATEGORIES = {
  weather_condition: "clear",
  lighting_condition: 2,
  first_crash_type: "ANGLE",
  trafficway_type: "FOUR WAY",
  roadway_surface_cond: "DRY",
};

describe("the contract that answers", () => {
  it.each(contractNames)("is %s when only that is named, and its example is answered", async (contract) => {
    const reply = await everyContract().predict(PREDICTION_EXAMPLES[contract]);

    expect(reply.statusCode, reply.body).toBe(200);
    expect(PredictionReply.parse(JSON.parse(reply.body))).toMatchObject({ model: contract, contract });
  });

  it("is scene when nothing is named", async () => {
    const reply = await everyContract().predict({ features: { n_motorcycle: 1 } });

    expect(JSON.parse(reply.body)).toMatchObject({ model: "scene", contract: "scene" });
  });

  it.each([{}, { contract: "chi9" }, { version: 1 }])("is that of the version of a named model, with %j beside it", async (others) => {
    const reply = await everyContract().predict({ model: "night", ...others, features: { crash_hour: 3 } });

    expect(JSON.parse(reply.body)).toMatchObject({ model: "night", version: 1, contract: "chi9" });
  });

  it.each([
    [{ model: "night", contract: "scene", features: { crash_hour: 3 } }, "chi9"],
    [{ model: "scene", contract: "chi9", features: {} }, "scene"],
  ])("is not another that is named: %j", async (body, accepted) => {
    expect(problem(await everyContract().predict(body))).toMatchObject({
      status: 422,
      errors: [{ path: "body.contract", accepted: [accepted] }],
    });
  });

  it("is one of those that there are", async () => {
    expect(problem(await everyContract().predict({ contract: "fr99", features: {} }))).toMatchObject({
      status: 422,
      errors: [{ path: "body.contract", accepted: contractNames }],
    });
  });

  it("says which model is missing where none has its name", async () => {
    expect(problem(await predictWithSceneOnly({ contract: "chi9", features: {} }))).toMatchObject({ status: 404 });
  });

  it("refuses what is wrong even while no model can answer", async () => {
    expect(problem(await predictWithSceneOnly({ contract: "chi9", features: { moon: 1 } }))).toMatchObject({
      status: 422,
      errors: [{ path: "body.features.moon" }],
    });
  });
});

describe("the features of a contract", () => {
  it("may be Chicago's categories as text or as code, which are logged as codes", async () => {
    const { api, predict } = everyContract();

    const reply = await predict({ contract: "chi9", features: CATEGORIES });

    expect(JSON.parse(reply.body).imputed).toEqual(["posted_speed_limit", "prim_contributory_cause", "crash_hour", "delay_police_minutes"]);
    expect(api.entries[0]?.inputs).toMatchObject({
      weather_condition: 1,
      lighting_condition: 2,
      first_crash_type: 5,
      trafficway_type: 5,
      crash_hour: null,
    });
  });

  it("may hold a contract's mark for what is not known, which is imputed", async () => {
    const reply = await everyContract().predict({ contract: "fr13", features: { sexe: -1, lum: 1 } });

    expect(JSON.parse(reply.body).imputed).toEqual(
      contractNamed("fr13")
        .features.map(({ name }) => name)
        .filter((name) => name !== "lum"),
    );
  });

  it("are no other contract's", async () => {
    const reply = await everyContract().predict({ contract: "chi9", features: { lum: 3, crash_hour: 3 } });

    expect(problem(reply)).toMatchObject({ status: 422, errors: [{ path: "body.features.lum", message: "Unknown key." }] });
  });

  it("are refused with the codes and the texts that are accepted", async () => {
    const reply = await everyContract().predict({ contract: "chi9", features: { lighting_condition: "MOONLIGHT" } });

    const accepted = chicago.lighting_condition.codes.flatMap(({ code, text }) => [code, text]);
    expect(problem(reply)).toMatchObject({ status: 422, errors: [{ path: "body.features.lighting_condition", accepted }] });
  });

  it.each([null, [], "lum", 3])("are not %j", async (features) => {
    expect(problem(await everyContract().predict({ contract: "fr13", features }))).toMatchObject({
      status: 422,
      errors: [{ path: "body.features" }],
    });
  });
});

describe("a description of an accident", () => {
  it("says all that scene is derived from, and of no other contract", () => {
    expect(contractNames.filter((name) => takesAccident(contractNamed(name)))).toEqual(["scene"]);
  });

  it("is answered by scene", async () => {
    const reply = await everyContract().predict(PREDICTION_EXAMPLES.accident);

    expect(JSON.parse(reply.body)).toMatchObject({ model: "scene", contract: "scene" });
  });

  it.each(contractNames.filter((name) => name !== "scene"))("is refused by %s, which is named", async (contract) => {
    const reply = problem(await everyContract().predict({ contract, accident: { lum: 1 } }));

    expect(reply).toMatchObject({ status: 422, errors: [{ path: "body.accident", accepted: ["features"] }] });
    expect(reply.detail).toContain(contract);
  });
});

function predictWithSceneOnly(body: unknown) {
  return fakeApi().call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body: JSON.stringify(body) }));
}
