import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, goodEvent, lambdaContext, listeningDoors, NOW, problem } from "./apiEvent.fixture";
import { fakeApi } from "./apiFakes.fixture";
import { apiHandler } from "./apiHandler";
import { GOOD_BODIES } from "./goodBodies.fixture";
import { authRoutes } from "./people/auth.routes";
import { authHandlers } from "./people/authHandlers";
import { Problem } from "./problem";
import type { Reply } from "./reply";
import { type Route, routeKey } from "./route";
import { routes } from "./routes";

const PEOPLE = {
  anonymous: { claims: undefined, may: ["open"] },
  "nobody's member": { claims: claims(undefined), may: ["open"] },
  user: { claims: claims("[user]"), may: ["open", "user"] },
  operator: { claims: claims("[operator]"), may: ["open", "user", "operator"] },
  admin: { claims: claims("[admin]"), may: ["open", "user", "operator", "admin"] },
};

const byRoute = routes.flatMap((route) =>
  Object.entries(PEOPLE).map(([who, { claims, may }]) => ({ key: routeKey(route), who, route, claims, may })),
);

function answered(route: Route, { body }: Reply): unknown {
  return route.answers === undefined ? JSON.parse(body) : body;
}

/** What belongs to one person: for whom nothing of the kind is kept, there is no such thing. */
const OF_ONE_PERSON = /^\/v1\/(batches|predictions)\/\{id\}/;

describe("who may call what", () => {
  it.each(byRoute)("$key by $who", async ({ key, route, claims, may }) => {
    const api = fakeApi();

    const reply = await api.call(route.group, goodEvent(route, claims, GOOD_BODIES[key]));

    const byKeyOnly = "credential" in route;
    const expected = byKeyOnly
      ? 401
      : may.includes(route.access)
        ? OF_ONE_PERSON.test(route.path)
          ? 404
          : route.status
        : claims
          ? 403
          : 401;
    expect(reply.statusCode, reply.body).toBe(expected);
    if (reply.statusCode < 300) route.reply.parse(answered(route, reply));
    else Problem.parse(problem(reply));
  });

  it.each([
    ["as one group in brackets", "[user]", 200],
    ["as several groups in brackets", "[analysts user]", 200],
    ["as a list", ["analysts", "user"], 200],
    ["as bare text", "user", 200],
    ["as none", "[]", 403],
    ["as a group that only contains the word", "[superuser]", 403],
    ["as the name of an object's own property", "[constructor]", 403],
  ])("groups arrive %s", async (_, groups, status) => {
    const reply = await fakeApi().call("models", apiEvent("GET /v1/models", { claims: claims(groups) }));

    expect(reply.statusCode).toBe(status);
  });

  it.each([
    ["an identity token", { token_use: "id", aud: "1example2client3" }],
    ["an expired token", { exp: String(NOW / 1000) }],
    ["a token of another pool", { iss: "https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_Another01" }],
    ["a token of another client", { client_id: "another" }],
    ["a token of no client", { client_id: undefined }],
    ["a token without a time", { exp: undefined }],
    ["a token whose time is no number", { exp: "never" }],
    ["a token of nobody", { sub: "" }],
  ])("refuses %s", async (_, changes) => {
    const reply = await fakeApi().call("models", apiEvent("GET /v1/models", { claims: claims("[admin]", changes) }));

    expect(reply.statusCode).toBe(401);
    expect(reply.headers["www-authenticate"]).toBe("Bearer");
  });

  it("takes a time that arrives as a number", async () => {
    const reply = await fakeApi().call("models", apiEvent("GET /v1/models", { claims: claims("[user]", { exp: NOW / 1000 + 1 }) }));

    expect(reply.statusCode).toBe(200);
  });

  it("refuses whoever has signed out, was disabled or deleted", async () => {
    const api = fakeApi();
    api.doors.signedIn = async () => false;

    const reply = await api.call("models", apiEvent("GET /v1/models", { claims: claims("[user]") }));

    expect(reply.statusCode).toBe(401);
  });
});

describe("what a body may be", () => {
  const predict = (body: string, options: { base64?: boolean; contentType?: string } = {}) =>
    fakeApi().call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body, ...options }));

  it("refuses more than 1 MB", async () => {
    const reply = await predict(JSON.stringify({ features: {}, filler: "x".repeat(2 * 1024 * 1024) }));

    expect(reply.statusCode).toBe(413);
    expect(problem(reply).detail).toContain("1048576");
  });

  it("measures what base64 holds, not its text", async () => {
    const json = JSON.stringify({ features: { lum: 1 } });
    const padded = json + " ".repeat(1024 * 1024 - json.length);

    expect((await predict(Buffer.from(padded).toString("base64"), { base64: true })).statusCode).toBe(200);
    expect((await predict(Buffer.from(`${padded} `).toString("base64"), { base64: true })).statusCode).toBe(413);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "refuses content of type %j",
    async (contentType) => {
      expect((await predict('{"features":{}}', { contentType })).statusCode).toBe(415);
    },
  );

  it.each(["application/json; charset=utf-8", "APPLICATION/JSON", "application/merge-patch+json"])(
    "takes content of type %j",
    async (contentType) => {
      expect((await predict('{"features":{}}', { contentType })).statusCode).toBe(200);
    },
  );

  it.each(["", "{", "undefined", '{"features":{}} {}', "[".repeat(500_000)])("refuses malformed JSON", async (body) => {
    expect((await predict(body)).statusCode).toBe(400);
  });

  it("refuses bytes that are no UTF-8", async () => {
    expect((await predict(Buffer.from([0x22, 0xff, 0x22]).toString("base64"), { base64: true })).statusCode).toBe(400);
  });

  it("answers any JSON to any route with a reply or a problem, never with a fault of its own", async () => {
    const api = fakeApi();
    const accepting = routes.filter((route) => "body" in route);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...accepting), fc.jsonValue({ maxDepth: 4 }), async (route, body) => {
        const reply = await api.call(route.group, apiEvent(routeKey(route), { claims: claims("[admin]"), body: JSON.stringify(body) }));
        if (reply.statusCode === route.status) route.reply.parse(answered(route, reply));
        else expect(Problem.parse(problem(reply)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any parameter and any query likewise", async () => {
    const api = fakeApi();
    const reading = routes.filter(({ method }) => method === "GET");
    const words = fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reading), fc.string(), words, async (route, value, query) => {
        const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        const parameters = Object.fromEntries(names.map((name) => [name, value]));
        const reply = await api.call(route.group, apiEvent(routeKey(route), { claims: claims("[admin]"), parameters, query }));
        if (reply.statusCode !== route.status) expect(Problem.parse(problem(reply)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is answered, logged and measured", () => {
  it("puts the request's id and the security headers on a reply and on a refusal", async () => {
    const api = fakeApi();

    const replies = [await api.call("models", apiEvent("GET /v1/models")), await api.call("predictions", apiEvent("GET /v1/health"))];

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([401, 200]);
    for (const { headers } of replies) {
      expect(headers).toMatchObject({
        "x-request-id": "JKJaXmPLvHcESHA=",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    }
  });

  it("hides the fault and its stack, and logs both", async () => {
    const doors = listeningDoors();
    const fault = async () => {
      throw new Error("table vigie-secret is on fire");
    };
    const pool = { issueToken: fault, refreshToken: fault, revokeToken: fault, endSessions: fault };
    const broken = apiHandler(authRoutes, authHandlers({ pool, signIn: (_name, _address, signIn) => signIn() }), doors);

    const reply = await broken(
      apiEvent("POST /v1/auth/token", { body: JSON.stringify({ username: "marie", password: "hush-hush" }) }),
      lambdaContext,
    );

    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toMatch(/fire|secret|stack|at \w+/);
    expect(problem(reply).instance).toBe("urn:vigie:request:JKJaXmPLvHcESHA=");
    const logged = doors.lines.find(({ level }) => level === "error");
    expect(logged?.fields.error).toMatchObject({ stack: expect.stringContaining("on fire") });
    expect(JSON.stringify(doors.lines)).not.toContain("hush-hush");
  });

  it("logs who asked for what, with neither token nor place", async () => {
    const api = fakeApi();

    await api.call(
      "predictions",
      apiEvent("POST /v1/predictions", { claims: claims("[user]"), body: '{"features":{"lat":44.8378,"lum":77}}' }),
    );

    expect(api.doors.lines.at(-1)).toMatchObject({
      message: "request",
      fields: { route: "POST /v1/predictions", request_id: "JKJaXmPLvHcESHA=", sub: claims("[user]").sub, status: "422" },
    });
    expect(JSON.stringify(api.doors.lines)).not.toMatch(/44\.8378|aaa\.bbb\.ccc/);
  });

  it("measures latency and counts the kinds of failure", async () => {
    const api = fakeApi();

    await api.call("predictions", apiEvent("GET /v1/health"));
    await api.call("models", apiEvent("GET /v1/models"));

    expect(api.doors.measured).toEqual([
      { Latency: expect.any(Number), Requests: 1 },
      { Latency: expect.any(Number), Requests: 1, ClientErrors: 1 },
    ]);
    expect(api.doors.measured[0]?.Latency).toBeGreaterThanOrEqual(0);
  });

  it("answers 404 for a route of another group", async () => {
    expect((await fakeApi().call("auth", apiEvent("GET /v1/health"))).statusCode).toBe(404);
  });

  it("names unknown keys of body and query", async () => {
    const api = fakeApi();
    const body = '{"features":{"lum":1,"moon":2,"tide":3}}';

    const refused = problem(await api.call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body })));
    const asked = problem(await api.call("models", apiEvent("GET /v1/models", { claims: claims("[user]"), query: { page: "2" } })));

    expect(refused).toMatchObject({ status: 422, errors: [{ path: "body.features.moon" }, { path: "body.features.tide" }] });
    expect(asked).toMatchObject({ status: 422, errors: [{ path: "query.page" }] });
  });
});
