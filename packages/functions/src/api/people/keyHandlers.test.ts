import { parsePresentedKey } from "@vigie/core/keys/machineKey";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, NOW, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";

function setUp() {
  const api = fakeApi();
  const ask = (key: string, parameters: Record<string, string> = {}, body?: unknown) =>
    api.call(
      "keys",
      apiEvent(key, { claims: claims("[admin]"), parameters, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
  return { ...api, ask };
}

describe("machine keys", () => {
  it("are shown once, and kept and logged as a hash at most", async () => {
    const { ask, keys, doors } = setUp();

    const made = JSON.parse((await ask("POST /v1/keys", {}, { name: "dispatch desk", role: "operator", days: 1 })).body);
    const listed = (await ask("GET /v1/keys")).body;

    const { secret } = parsePresentedKey(made.key)!;
    expect(made).toMatchObject({ name: "dispatch desk", role: "operator", state: "active", createdBy: "marie" });
    expect(Date.parse(made.expiresAt)).toBe(NOW + 86_400_000);
    expect(JSON.parse(listed).keys.map(({ id }: { id: string }) => id)).toContain(made.id);
    expect(listed + JSON.stringify(keys.kept) + JSON.stringify(doors.lines)).not.toContain(secret);
    expect(listed).not.toMatch(/hash|[0-9a-f]{64}/);
  });

  it("are revoked, once and for all", async () => {
    const { ask } = setUp();

    const first = JSON.parse((await ask("DELETE /v1/keys/{id}", { id: "k3v9q0x7m2ab" })).body);
    const again = JSON.parse((await ask("DELETE /v1/keys/{id}", { id: "k3v9q0x7m2ab" })).body);

    expect(first).toMatchObject({ state: "revoked", revokedBy: "marie" });
    expect(again).toEqual(first);
    expect((await ask("DELETE /v1/keys/{id}", { id: "a".repeat(12) })).statusCode).toBe(404);
  });

  it.each([
    ["administers", { name: "desk", role: "admin" }, "body.role"],
    ["never expires", { name: "desk", days: 0 }, "body.days"],
    ["has no name", { name: " " }, "body.name"],
    ["brings its own secret", { name: "desk", hash: "a".repeat(64) }, "body.hash"],
  ])("are not made when one %s", async (_, body, path) => {
    const refused = await setUp().ask("POST /v1/keys", {}, body);

    expect(refused.statusCode).toBe(422);
    expect(problem(refused).errors[0]?.path).toBe(path);
  });
});

describe("the door of machines", () => {
  const machine = (changes: Record<string, unknown> = {}) => ({
    id: "k3v9q0x7m2ab",
    name: "desk",
    role: "user",
    expiresAt: new Date(NOW + 1).toISOString(),
    ...changes,
  });
  const predict = { body: '{"features":{"lum":1}}' };

  it("leads to the same route, and the prediction is logged as the key's", async () => {
    const { call, entries } = setUp();

    const reply = await call("predictions", apiEvent("POST /machine/v1/predictions", { machine: machine(), ...predict }));

    expect(reply.statusCode, reply.body).toBe(200);
    expect(entries).toMatchObject([{ user: "k3v9q0x7m2ab", username: "desk" }]);
  });

  it("asks nobody whether a key is signed in", async () => {
    const { call, doors } = setUp();
    doors.signedIn = () => Promise.reject(new Error("not asked"));
    doors.currentGroups = () => Promise.reject(new Error("not asked"));

    expect((await call("models", apiEvent("GET /machine/v1/models", { machine: machine() }))).statusCode).toBe(200);
  });

  it.each([
    ["a token", { claims: claims("[admin]") }, 401],
    ["nothing", {}, 401],
    ["an expired key that the gateway still remembers", { machine: machine({ expiresAt: new Date(NOW).toISOString() }) }, 401],
    ["a role that no key has", { machine: machine({ role: "admin" }) }, 401],
    ["a key below the role", { machine: machine() }, 403],
    ["a key of the role", { machine: machine({ role: "operator" }) }, 200],
  ])("answers %s by an operator's route", async (_, who, status) => {
    const reply = await setUp().call(
      "datasets",
      apiEvent("POST /machine/v1/datasets/{id}/quarantine/replay", {
        ...who,
        parameters: { id: "a".repeat(64) },
        body: JSON.stringify({ rows: [{ file: "usagers.csv", row: 2, original: { grav: "3" } }] }),
      }),
    );

    expect(reply.statusCode === 202 || reply.statusCode === 201 ? 200 : reply.statusCode, reply.body).toBe(status);
  });

  it("is the only one for a key, and no key administers through it", async () => {
    const { call } = setUp();

    const people = await call("models", apiEvent("GET /v1/models", { machine: machine() }));
    const keys = await call("keys", apiEvent("GET /machine/v1/keys", { machine: machine({ role: "operator" }) }));

    expect([people.statusCode, keys.statusCode]).toEqual([401, 403]);
  });

  it("is no way to another route", async () => {
    const { call } = setUp();

    for (const key of ["GET /machine/machine/v1/models", "GET /machinery/v1/models", "GET /v1/machine/v1/models"]) {
      expect((await call("models", apiEvent(key, { machine: machine() }))).statusCode, key).toBe(404);
    }
  });
});

describe("whoever calls", () => {
  it("is refused with Retry-After when the requests of the minute are used up", async () => {
    const { call, doors } = setUp();
    const { TooManyRequestsError } = await import("@vigie/core/errors");
    doors.countRequest = () => Promise.reject(new TooManyRequestsError("Used up.", 17));

    const reply = await call("models", apiEvent("GET /v1/models", { claims: claims("[user]") }));

    expect(reply.statusCode).toBe(429);
    expect(reply.headers["retry-after"]).toBe("17");
  });

  it("may do what the groups of now allow, not those of the token", async () => {
    const { call, doors } = setUp();
    doors.currentGroups = async () => ["user"];
    const was = claims("[admin]");

    expect((await call("keys", apiEvent("GET /v1/keys", { claims: was }))).statusCode).toBe(403);
    expect((await call("models", apiEvent("GET /v1/models", { claims: was }))).statusCode).toBe(200);
    doors.currentGroups = async () => [];
    expect((await call("models", apiEvent("GET /v1/models", { claims: was }))).statusCode).toBe(403);
  });

  it("is locked out of signing in after five wrong passwords, by either route", async () => {
    const { call } = setUp();
    const json = (password: string) => apiEvent("POST /v1/auth/token", { body: JSON.stringify({ username: "marie", password }) });
    const form = (password: string) =>
      apiEvent("POST /auth/token", { body: `username=marie&password=${password}`, contentType: "application/x-www-form-urlencoded" });

    const wrong = [];
    for (const event of [json("a"), form("b"), json("c"), form("d"), json("e")]) wrong.push((await call("auth", event)).statusCode);
    const locked = await call("auth", form("right"));

    expect(wrong).toEqual([401, 401, 401, 401, 401]);
    expect(locked.statusCode).toBe(429);
    expect(Number(locked.headers["retry-after"])).toBe(900);
  });
});
