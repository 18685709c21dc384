import { TransientError } from "@vigie/core/errors";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";

const PASSWORD = "Correct horse 1";

function setUp() {
  const api = fakeApi();
  const ask = (key: string, parameters: Record<string, string> = {}, body?: unknown, query?: Record<string, string>) =>
    api.call(
      "users",
      apiEvent(key, {
        claims: claims("[admin]"),
        parameters,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(query ? { query } : {}),
      }),
    );
  return { ...api, ask };
}

describe("accounts", () => {
  it("are listed by page, with their groups, and without a password", async () => {
    const { ask } = setUp();

    const first = JSON.parse((await ask("GET /v1/users", {}, undefined, { limit: "2" })).body);
    const second = JSON.parse((await ask("GET /v1/users", {}, undefined, { limit: "2", next: first.next })).body);

    expect([...first.users, ...second.users].map(({ name, groups }) => [name, groups])).toEqual([
      ["luc", ["operator", "user"]],
      ["marie", ["admin"]],
      ["paul", ["admin"]],
    ]);
    expect(second.next).toBeUndefined();
    expect(JSON.stringify([first, second])).not.toMatch(/password(?!-)/i);
    expect((await ask("GET /v1/users", {}, undefined, { limit: "61" })).statusCode).toBe(422);
    expect((await ask("GET /v1/users", {}, undefined, { next: "made up" })).statusCode).toBe(422);
  });

  it("are made with a password that is neither answered nor logged", async () => {
    const { ask, users, doors } = setUp();

    const reply = await ask("POST /v1/users", {}, { name: "Anna", password: PASSWORD, temporary: true });

    expect(reply.statusCode).toBe(201);
    expect(JSON.parse(reply.body)).toMatchObject({ name: "anna", groups: ["user"], status: "password-change", protected: false });
    expect(users.passwords.get("anna")).toBe(PASSWORD);
    expect(reply.body + JSON.stringify(doors.lines)).not.toContain(PASSWORD);
  });

  it("are made once", async () => {
    const { ask } = setUp();

    const taken = await ask("POST /v1/users", {}, { name: "LUC", password: PASSWORD });

    expect(taken.statusCode).toBe(409);
  });

  it("need a password that meets the policy, which says what is missing", async () => {
    const { ask, users } = setUp();

    const short = await ask("POST /v1/users", {}, { name: "anna", password: "short" });

    expect(short.statusCode).toBe(422);
    expect(problem(short).errors).toEqual([{ path: "body.password", message: expect.stringContaining("not long enough") }]);
    expect(users.accounts.has("anna")).toBe(false);
  });

  it.each([
    ["a key that is not asked for", { name: "anna", password: PASSWORD, enabled: false }],
    ["an attribute of the pool", { name: "anna", password: PASSWORD, "custom:role": "admin" }],
    ["a group that is none", { name: "anna", password: PASSWORD, groups: ["root"] }],
    ["a name like an id", { name: "0b7e3a52-7d55-4f5f-9a3b-1d7f3f6d2c11", password: PASSWORD }],
    ["no password", { name: "anna" }],
  ])("are not made from %s", async (_, body) => {
    expect((await setUp().ask("POST /v1/users", {}, body)).statusCode).toBe(422);
  });

  it("are deleted, unless they administer or are not there", async () => {
    const { ask, users } = setUp();

    expect((await ask("DELETE /v1/users/{name}", { name: "luc" })).statusCode).toBe(200);
    expect((await ask("DELETE /v1/users/{name}", { name: "luc" })).statusCode).toBe(404);
    expect((await ask("DELETE /v1/users/{name}", { name: "paul" })).statusCode).toBe(403);
    expect([...users.accounts.keys()]).toEqual(["marie", "paul"]);
  });

  it("are disabled and given another password, in one request or two", async () => {
    const { ask, users } = setUp();

    const reply = await ask("PUT /v1/users/{name}", { name: "luc" }, { enabled: false, password: PASSWORD });

    expect(JSON.parse(reply.body)).toMatchObject({ enabled: false, status: "password-change" });
    expect(users.passwords.get("luc")).toBe(PASSWORD);
    expect((await ask("PUT /v1/users/{name}", { name: "luc" }, {})).statusCode).toBe(422);
  });
});

describe("administrators", () => {
  const leave = "DELETE /v1/users/{name}/groups/{group}";

  it("keep their account when they lose their rights, as users", async () => {
    const { ask } = setUp();

    const reply = await ask(leave, { name: "paul", group: "admin" });

    expect(JSON.parse(reply.body)).toMatchObject({ name: "paul", groups: ["user"] });
  });

  it("are not removed when protected, nor disabled, nor given another password", async () => {
    const { ask } = setUp();

    const replies = await Promise.all([
      ask(leave, { name: "marie", group: "admin" }),
      ask("PUT /v1/users/{name}", { name: "marie" }, { enabled: false }),
      ask("DELETE /delete_admin/{name}", { name: "marie" }),
    ]);

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });

  it("protected, may change their own password", async () => {
    const { ask, users } = setUp();
    users.accounts.set("root", { ...users.accounts.get("marie")!, name: "root" });

    expect((await ask("PUT /v1/users/{name}", { name: "marie" }, { password: PASSWORD })).statusCode).toBe(200);
  });

  it("always leave one behind: the last is neither removed nor disabled", async () => {
    const { ask, users } = setUp();
    users.accounts.delete("marie");

    const replies = await Promise.all([
      ask(leave, { name: "paul", group: "admin" }),
      ask("PUT /v1/users/{name}", { name: "paul" }, { enabled: false }),
      ask("DELETE /delete_admin/{name}", { name: "paul" }),
    ]);

    expect(replies.map((reply) => [reply.statusCode, problem(reply).type])).toEqual(
      Array(3).fill([403, "urn:vigie:problem:last-administrator"]),
    );
  });

  it("cannot remove each other at once, whatever they ask in whatever order", async () => {
    const actions = fc.constantFrom("leave", "disable", "compat") as fc.Arbitrary<"leave" | "disable" | "compat">;
    const asked = fc.array(fc.tuple(fc.constantFrom("paul", "anna", "luc"), actions), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(asked, async (requests) => {
        const { ask, users } = setUp();
        users.accounts.delete("marie");
        for (const name of ["anna", "luc"]) users.accounts.set(name, { ...users.accounts.get("paul")!, name });
        const ways = {
          leave: (name: string) => ask(leave, { name, group: "admin" }),
          disable: (name: string) => ask("PUT /v1/users/{name}", { name }, { enabled: false }),
          compat: (name: string) => ask("DELETE /delete_admin/{name}", { name }),
        };
        await Promise.all(requests.map(([name, way]) => ways[way](name)));
        const left = [...users.accounts.values()].filter(({ groups, enabled }) => enabled && groups.includes("admin"));
        expect(left.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  it("are still administrators when a step of their removal fails, and the second try succeeds", async () => {
    const { ask, users } = setUp();
    const remove = users.removeFromGroup;
    users.removeFromGroup = () => Promise.reject(new TransientError("throttled"));

    expect((await ask(leave, { name: "paul", group: "admin" })).statusCode).toBe(503);
    expect(users.accounts.get("paul")!.groups).toContain("admin");
    users.removeFromGroup = remove;
    expect((await ask(leave, { name: "paul", group: "admin" })).statusCode).toBe(200);
    expect(users.accounts.get("paul")!.groups).toEqual(["user"]);
  });
});

describe("the routes of the reference systems", () => {
  it("make users and administrators, and answer 405 for a name that is taken", async () => {
    const { ask } = setUp();
    const body = { username: "johndoe", password: PASSWORD };

    const replies = [await ask("POST /new_user", {}, body), await ask("POST /new_user", {}, body), await ask("POST /new_admin", {}, body)];
    const boss = await ask("POST /new_admin", {}, { ...body, username: "boss" });

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 405, 405]);
    expect(JSON.parse(replies[0]!.body)).toEqual({ username: "johndoe", groups: ["user"] });
    expect(JSON.parse(boss.body)).toEqual({ username: "boss", groups: ["admin"] });
  });

  it("delete a user with 404 for nobody and 403 for an administrator, who first stops being one", async () => {
    const { ask } = setUp();

    expect((await ask("DELETE /delete_user/{name}", { name: "nobody" })).statusCode).toBe(404);
    expect((await ask("DELETE /delete_user/{name}", { name: "paul" })).statusCode).toBe(403);
    expect((await ask("DELETE /delete_admin/{name}", { name: "luc" })).statusCode).toBe(404);
    expect(JSON.parse((await ask("DELETE /delete_admin/{name}", { name: "paul" })).body)).toEqual({ username: "paul", groups: ["user"] });
    expect((await ask("DELETE /delete_user/{name}", { name: "paul" })).statusCode).toBe(200);
  });
});
