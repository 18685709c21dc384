import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import type { Version } from "@vigie/core/registry/version";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, NOW, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { version } from "../registry/modelFakes.fixture";

/** The request of the reference system's own documentation. */
const FR13 = { catu: 1, sexe: 1, trajet: 1, catr: 3, lum: 5, atm: 2, surf: 2, col: 6, circ: 2, plan: 1, vosp: 0, prof: 1, situ: 1 };
const featuresOf = (contract: string) => (PREDICTION_EXAMPLES[contract] as { features: Record<string, unknown> }).features;
const machine = { id: "k3v9q0x7m2ab", name: "desk", role: "user", expiresAt: new Date(NOW + 1).toISOString() };

function setUp(groups = "[user]") {
  const api = fakeApi();
  const post = (path: string, body: unknown, who: object = { claims: claims(groups) }, others: object = {}) =>
    api.call("compat", apiEvent(`POST ${path}`, { body: JSON.stringify(body), ...who, ...others }));
  const get = (path: string, who: object = {}) => api.call("compat", apiEvent(`GET ${path}`, who));
  return { ...api, post, get };
}

describe("predictions of the reference systems", () => {
  it.each([
    ["/predict", "chi9"],
    ["/prediction", "fr28"],
  ])("POST %s answers features of %s by 0 or 1", async (path, contract) => {
    const { post, entries } = setUp();

    const all = await post(path, featuresOf(contract));
    const few = await post(path, Object.fromEntries(Object.entries(featuresOf(contract)).slice(0, 1)));

    expect([JSON.parse(all.body), JSON.parse(few.body)]).toEqual([{ prediction: 1 }, { prediction: 0 }]);
    expect(all.headers["x-model-version"]).toBe(`${contract}/1`);
    expect(few.headers["x-imputed"]?.split(",")).toHaveLength(Object.keys(featuresOf(contract)).length - 1);
    expect(entries.map((entry) => [entry.contract, entry.username])).toEqual(Array(2).fill([contract, "marie"]));
  });

  it("POST /protected/predict says who asked and how sure the answer is", async () => {
    const { post } = setUp();

    const severe = await post("/protected/predict", FR13);
    const light = await post("/protected/predict", { lum: 5 });

    expect(JSON.parse(severe.body)).toEqual({ user: "marie", prediction: [1], confidence: 1 });
    expect(JSON.parse(light.body)).toEqual({ user: "marie", prediction: [0], confidence: expect.closeTo(12 / 13, 6) });
  });

  it.each([
    ["/predict", { CRASH_HOUR: 23 }],
    ["/prediction", { lum: 77 }],
    ["/protected/predict", { ...FR13, grav: 2 }],
    ["/protected/predict", []],
  ])("POST %s refuses %j by name", async (path, body) => {
    const refused = await setUp().post(path, body);

    expect(refused.statusCode).toBe(422);
    expect(problem(refused).errors[0]?.path).toMatch(/^body/);
  });

  it("are for people who are signed in, and for machines at their door", async () => {
    const { post } = setUp();

    const statuses = await Promise.all([
      post("/prediction", {}, {}),
      post("/prediction", {}, { claims: claims("[]") }),
      post("/prediction", {}, { machine }),
      post("/machine/prediction", {}, { machine }),
    ]);

    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 403, 401, 200]);
  });
});

describe("POST /protected/predict_csv", () => {
  const csv = (text: string) => {
    const api = setUp();
    const event = apiEvent("POST /protected/predict_csv", { claims: claims("[user]"), body: text, contentType: "text/csv" });
    return { ...api, reply: api.call("compat", event) };
  };

  it("answers each row in its order, and logs them together", async () => {
    const { reply, entries, batches } = csv(`${Object.keys(FR13).join(",")}\n${Object.values(FR13).join(",")}\n${",".repeat(12)}\n`);

    expect(JSON.parse((await reply).body)).toEqual({ user: "marie", predictions: [1, 0], confidences: [1, 1] });
    expect(entries).toEqual([]);
    expect(batches).toMatchObject([{ rows: 2, severeRows: 1, contract: "fr13", username: "marie" }]);
  });

  it("takes semicolons and a byte order mark, as spreadsheets write them", async () => {
    const { reply } = csv("\ufefflum;atm\r\n5;2\r\n1;-1\r\n");

    expect(JSON.parse((await reply).body).predictions).toEqual([0, 0]);
  });

  it.each([
    ["a cell that is not a code", "lum,atm\n5,2\n9,2\n", "body.1.lum"],
    ["a cell of words", "lum\nnight\n", "body.0.lum"],
    ["a column that is no feature", "lum,grav\n5,2\n", "body.0.grav"],
    ["no row", "lum,atm\n", "body"],
    ["too many rows", `lum\n${"5\n".repeat(1_001)}`, "body"],
  ])("names %s, and predicts nothing", async (_, text, path) => {
    const { reply, entries } = csv(text);

    expect((await reply).statusCode).toBe(422);
    expect(problem(await reply).errors[0]?.path).toBe(path);
    expect(entries).toEqual([]);
  });

  const form = (field: string, file: Blob | string) => {
    const sent = new FormData();
    sent.append(field, file);
    return new Response(sent);
  };
  const sendForm = async (response: Response, body?: Buffer) => {
    const contentType = response.headers.get("content-type")!;
    const bytes = body ?? Buffer.from(await response.arrayBuffer());
    const options = { claims: claims("[user]"), body: bytes.toString("base64"), base64: true, contentType };
    return setUp().call("compat", apiEvent("POST /protected/predict_csv", options));
  };

  it("takes the file of a form, as the reference system did", async () => {
    const reply = await sendForm(form("file", new File(["lum,atm\n5,2\n1,1\n"], "accidents.csv", { type: "text/csv" })));

    expect(JSON.parse(reply.body).predictions).toEqual([0, 0]);
  });

  it("refuses a form without the file, and one that is broken off", async () => {
    const whole = form("file", new File(["lum\n5\n"], "a.csv"));

    expect(problem(await sendForm(form("data", new File(["lum\n5\n"], "a.csv"))))).toMatchObject({
      status: 422,
      errors: [{ path: "body.file" }],
    });
    expect(problem(await sendForm(form("file", "lum\n5\n")))).toMatchObject({ status: 422 });
    expect(problem(await sendForm(whole, Buffer.from("--x\r\n")))).toMatchObject({ status: 400 });
  });

  it("refuses what is no table", async () => {
    expect((await csv('lum,atm\n"5,2\n').reply).statusCode).toBe(422);
    expect((await csv("lum,atm\n5\n").reply).statusCode).toBe(422);
  });
});

describe("POST /api/v1/predict/{model}", () => {
  const ask = (api: ReturnType<typeof setUp>, model: string, who: object = { machine }) =>
    api.post("/api/v1/predict/{model}", featuresOf("fr35"), who, { parameters: { model } });

  it("takes a key and no token", async () => {
    const api = setUp();

    expect(JSON.parse((await ask(api, "fr35")).body)).toEqual({ model: "fr35", prediction: 1, version: 1 });
    expect((await ask(api, "fr35", { claims: claims("[admin]") })).statusCode).toBe(401);
    expect(api.entries).toMatchObject([{ user: "k3v9q0x7m2ab", model: "fr35" }]);
  });

  it("answers the class that a model of four calls", async () => {
    const api = setUp();
    const { serving } = await api.compat.models.champion("fr35");
    serving!.model.bundle.classes = ["unharmed", "killed", "hospitalised", "light"];
    serving!.model.predict = async () => ({
      probability: 0.9,
      severe: true,
      threshold: 0.4,
      classes: { probabilities: [0.05, 0.2, 0.7, 0.05], called: 2 },
    });

    expect(JSON.parse((await ask(api, "fr35")).body)).toEqual({ model: "fr35", prediction: 2, version: 1 });
  });

  it("refuses a model that is not there, or answers something else", async () => {
    const api = setUp();

    expect((await ask(api, "unheard-of")).statusCode).toBe(404);
    expect((await ask(api, "fr13")).statusCode).toBe(422);
  });
});

describe("a challenger", () => {
  it("takes its share of these requests too, and else scores beside what is answered", async () => {
    const api = setUp();
    const { registry } = api.compat;
    registry.versions.push(version(2, { model: "fr13", contract: "fr13" }));
    const pointing = { champion: 1, challenger: 2 };
    registry.getAlias = async (model, alias) => ({ model, alias, version: pointing[alias], movedAt: new Date(NOW).toISOString() });
    await api.traffic.put("fr13", { challengerShare: 1, shadow: false });
    await api.traffic.put("fr28", { challengerShare: 0, shadow: true });
    registry.versions.push(version(2, { model: "fr28", contract: "fr28" }));

    const canary = await api.post("/protected/predict", FR13);
    const shadowed = await api.post("/prediction", featuresOf("fr28"));

    expect([canary, shadowed].map(({ headers }) => headers["x-model-version"])).toEqual(["fr13/2", "fr28/1"]);
    expect(api.entries).toMatchObject([
      { version: 2, canary: true },
      { version: 1, shadow: { version: 2 } },
    ]);
  });
});

describe("status and drift", () => {
  it("GET /status is open and tells what is served", async () => {
    expect(JSON.parse((await setUp().get("/status")).body)).toEqual({ status: "ok", model: "scene", version: 1 });
  });

  it("GET /drift_score is open and reads like Prometheus' text, with no sample before the first check", async () => {
    const { get, drift } = setUp();

    const checked = await get("/drift_score");
    drift.last = undefined;
    const never = await get("/drift_score");

    expect(checked.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(checked.body).toMatch(/^# HELP drift_score .+\n# TYPE drift_score gauge\ndrift_score 0\.21\n$/);
    expect(never.statusCode).toBe(200);
    expect(never.body).not.toMatch(/^drift_score/m);
  });

  it("GET /drift_report counts columns, and is 404 before the first check", async () => {
    const { get, drift } = setUp();

    const report = await get("/drift_report", { claims: claims("[user]") });
    drift.last = undefined;

    expect(JSON.parse(report.body)).toEqual({
      drift_share: 0.21,
      total_columns: 14,
      drifted_columns: 3,
      drifted_feature_list: ["hour", "lum", "atm"],
      status: "ok",
    });
    expect((await get("/drift_report", { claims: claims("[user]") })).statusCode).toBe(404);
    expect((await get("/drift_report")).statusCode).toBe(401);
  });
});

describe("what administrators steer", () => {
  const steer = (api: ReturnType<typeof setUp>, key: string, options: object = {}, groups = "[admin]") =>
    api.call("controls", apiEvent(key, { claims: claims(groups), ...options }));

  it("POST /config/noise simulates drift, and {} ends it", async () => {
    const api = setUp();

    const on = await steer(api, "POST /config/noise", { body: '{"noise":0.8}' });
    expect(JSON.parse(on.body)).toMatchObject({ noise: 0.8 });
    expect(api.drift.simulated).toMatchObject({ noise: 0.8, by: "marie" });
    const off = await steer(api, "POST /config/noise", { body: "{}" });
    expect(JSON.parse(off.body)).toMatchObject({ noise: 0 });
    expect(api.drift.simulated).toBeUndefined();
    expect((await steer(api, "POST /config/noise", { body: '{"noise":1.1}' })).statusCode).toBe(422);
    expect((await steer(api, "POST /config/noise", { body: "{}" }, "[operator]")).statusCode).toBe(403);
  });

  it("POST /api/v1/reload_model/{model} moves the champion to the version it names", async () => {
    const api = setUp();
    api.compat.registry.versions.push({ ...(api.compat.registry.versions[0] as Version), version: 2 });

    const told = await steer(api, "POST /api/v1/reload_model/{model}", { parameters: { model: "scene" } });
    const moved = await steer(api, "POST /api/v1/reload_model/{model}", { parameters: { model: "scene" }, query: { version: "2" } });

    expect([JSON.parse(told.body), JSON.parse(moved.body)]).toMatchObject([{ version: 1 }, { version: 2 }]);
    expect(api.compat.registry.champion).toBe(2);
    expect(api.compat.registry.audit).toMatchObject([{ from: 1, to: 2, by: "marie" }]);
    expect(api.changes.announced).toMatchObject([{ to: 2, line: expect.stringContaining("v2") }]);
    expect((await steer(api, "POST /api/v1/reload_model/{model}", { parameters: { model: "nobody" } })).statusCode).toBe(404);
    const words = await steer(api, "POST /api/v1/reload_model/{model}", { parameters: { model: "scene" }, query: { version: "two" } });
    expect(words.statusCode).toBe(422);
  });

  it("a move of which nobody could be told is told when the request comes again", async () => {
    const api = setUp();
    api.compat.registry.versions.push(version(2));
    const again = { parameters: { model: "scene" }, query: { version: "2" } };
    api.changes.failNextAnnouncement();

    const first = await steer(api, "POST /api/v1/reload_model/{model}", again);
    const second = await steer(api, "POST /api/v1/reload_model/{model}", again);

    expect([first.statusCode, second.statusCode]).toEqual([503, 200]);
    expect(api.compat.registry.audit).toHaveLength(1);
    expect(api.changes.announced).toMatchObject([{ to: 2 }]);
  });

  it("GET /protected/reload tells which version of fr13 answers", async () => {
    expect(JSON.parse((await steer(setUp(), "GET /protected/reload")).body)).toMatchObject({ model: "fr13", version: 1 });
  });
});
