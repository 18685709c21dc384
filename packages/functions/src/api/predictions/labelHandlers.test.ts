import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";

type Api = ReturnType<typeof fakeApi>;
const marie = claims("[user]");
const paul = claims("[user]", { sub: "11111111-7d55-4f5f-9a3b-1d7f3f6d2c11", username: "paul" });
const admin = claims("[admin]", { sub: "22222222-7d55-4f5f-9a3b-1d7f3f6d2c11", username: "chief" });

const post = (api: Api, key: string, body: unknown, options: object = {}, who = marie) =>
  api.call(
    key.includes("label") || key.includes("traffic") ? "labels" : "predictions",
    apiEvent(key, { claims: who, body: typeof body === "string" ? body : JSON.stringify(body), ...options }),
  );
const predict = async (api: Api, who = marie): Promise<string> =>
  JSON.parse((await post(api, "POST /v1/predictions", { features: { lum: 1 } }, {}, who)).body).id;
const label = (api: Api, id: string, severe = true, who = marie) =>
  post(api, "POST /v1/predictions/{id}/label", { severe }, { parameters: { id } }, who);
const log = async (api: Api, who = marie, query: Record<string, string> = {}) =>
  api.call("labels", apiEvent("GET /v1/predictions", { claims: who, query }));

describe("what really happened", () => {
  it("is kept beside the answer, and a correction takes its place", async () => {
    const api = fakeApi();
    const id = await predict(api);

    expect(JSON.parse((await label(api, id, true)).body)).toMatchObject({ id, severe: false, actual: true, version: 1 });
    await label(api, id, false);

    expect(api.labels.kept).toMatchObject([{ id, actual: false, labelledBy: "marie" }]);
  });

  it("of a row of an inline batch is told by the row's own id", async () => {
    const api = fakeApi();
    const { id } = JSON.parse((await post(api, "POST /v1/predictions/batch", { rows: [{ lum: 1 }, { lum: 77 }] })).body);

    expect((await label(api, `${id}-0`)).statusCode).toBe(200);
    for (const none of [`${id}-1`, id]) expect((await label(api, none)).statusCode).toBe(404);
  });

  it("of another user's answer is 404, but to administrators", async () => {
    const api = fakeApi();
    const id = await predict(api);

    expect(problem(await label(api, id, true, paul))).toMatchObject({ status: 404 });
    expect((await label(api, id, true, admin)).statusCode).toBe(200);
    const one = (who: typeof marie) => api.call("labels", apiEvent("GET /v1/predictions/{id}", { claims: who, parameters: { id } }));
    expect([(await one(marie)).statusCode, (await one(paul)).statusCode, (await one(admin)).statusCode]).toEqual([200, 404, 200]);
  });

  it("comes as a CSV too, of which rows that fit are kept", async () => {
    const api = fakeApi();
    const [first, second] = [await predict(api), await predict(api)];
    const csv = `severe;id\n1;${first}\n0;${second}\n2;${first}\n1;moon\n1;01JBQXK2H0S8M3V7C5T9R1D4FE\n`;

    const body = JSON.parse((await post(api, "POST /v1/labels", csv, { contentType: "text/csv" })).body);

    expect(body.labelled).toBe(2);
    expect(body.refused.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5]);
  });

  it.each(["", "a,b\n1,2\n", `id,severe\n${"x,1\n".repeat(1_001)}`])("is not a CSV like %j", async (csv) => {
    expect((await post(fakeApi(), "POST /v1/labels", csv, { contentType: "text/csv" })).statusCode).toBe(422);
  });
});

describe("the log", () => {
  it("shows each user's own and administrators all of a day", async () => {
    const api = fakeApi();
    const [own, other] = [await predict(api), await predict(api, paul)];
    const ids = async (who: typeof marie, query = {}) =>
      JSON.parse((await log(api, who, query)).body)
        .predictions.map(({ id }: { id: string }) => id)
        .sort();

    expect(await ids(marie)).toEqual([own]);
    expect(await ids(admin)).toEqual([own, other].sort());
    expect(await ids(admin, { user: String(paul.sub) })).toEqual([other]);
    expect((await log(api, marie, { user: String(paul.sub) })).statusCode).toBe(403);
  });

  it.each([{ day: "yesterday" }, { limit: "101" }, { before: "x" }, { version: "0" }])("is not asked by %j", async (query) => {
    expect((await log(fakeApi(), marie, query as unknown as Record<string, string>)).statusCode).toBe(422);
  });
});

describe("live quality", () => {
  const quality = (api: Api, query: Record<string, string> = {}, name = "scene") =>
    api.call("labels", apiEvent("GET /v1/models/{name}/quality", { claims: marie, parameters: { name }, query }));

  it("judges labelled answers by version and day, beside what is expected without labels", async () => {
    const api = fakeApi();
    await label(api, await predict(api), false);

    const body = JSON.parse((await quality(api)).body);

    expect(body).toMatchObject({
      model: "scene",
      to: "2024-11-03",
      versions: [{ version: 1, live: { labelled: 1, accuracy: { value: 1 } } }],
    });
    expect(body.days).toMatchObject([{ day: "2024-11-03", version: 1 }]);
    expect(body.versions[0].estimated.answers).toBe(1);
  });

  it.each([
    [{ from: "2024-11-04", to: "2024-11-03" }, 422],
    [{ from: "2024-01-01" }, 422],
    [{ from: "soon" }, 422],
  ])("of the days %j is %d", async (query, status) => {
    expect((await quality(fakeApi(), query as unknown as Record<string, string>)).statusCode).toBe(status);
  });

  it("of no model is 404", async () => {
    expect((await quality(fakeApi(), {}, "moon")).statusCode).toBe(404);
  });
});

describe("a model's traffic", () => {
  const set = (api: Api, body: unknown, who = admin) =>
    api.call(
      "labels",
      apiEvent("PUT /v1/models/{name}/traffic", { claims: who, parameters: { name: "scene" }, body: JSON.stringify(body) }),
    );

  it("is set by administrators, where there is a challenger", async () => {
    const api = fakeApi();

    expect((await set(api, { challengerShare: 0.1, shadow: false })).statusCode).toBe(409);
    expect((await set(api, { challengerShare: 0, shadow: false }, marie)).statusCode).toBe(403);
    expect((await set(api, { challengerShare: 1.1, shadow: false })).statusCode).toBe(422);
    api.registry.getAlias = async (model, alias) => ({ model, alias, version: 1, movedAt: "" });
    expect(JSON.parse((await set(api, { challengerShare: 0.1, shadow: true })).body)).toEqual({
      model: "scene",
      challengerShare: 0.1,
      shadow: true,
    });
  });
});
