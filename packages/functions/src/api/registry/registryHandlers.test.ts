import { TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, lambdaContext, listeningDoors, NOW, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { apiHandler } from "../apiHandler";
import { registryRoutes } from "./registry.routes";
import { registryHandlers } from "./registryHandlers";

type Api = ReturnType<typeof fakeApi>;
type Sent = { body?: unknown; query?: Record<string, string>; who?: string };

const ask = (api: Api, key: string, parameters: Record<string, string>, { body, query, who = "marie" }: Sent = {}) =>
  api.call(
    "registry",
    apiEvent(key, {
      claims: claims("[admin]", { username: who }),
      parameters: { name: "scene", ...parameters },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(query ? { query } : {}),
    }),
  );

const ALIAS = "PUT /v1/models/{name}/aliases/{alias}";
const champion = (api: Api, body: object, who?: string) => ask(api, ALIAS, { alias: "champion" }, { body, ...(who ? { who } : {}) });
const toTwo = { version: 2, expected: 3, reason: "worse at night" };

describe("moving an alias", () => {
  it("moves it, writes who and why, and tells others", async () => {
    const api = fakeApi();

    const reply = await champion(api, toTwo);

    expect(reply.statusCode).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({
      model: "scene",
      alias: "champion",
      version: 2,
      previous: 3,
      audit: { by: "marie", reason: "worse at night" },
      line: "scene v2 (average_precision 0.7200) 2024-11-03",
    });
    expect((await api.changes.tracked.getAlias("scene", "champion"))?.version).toBe(2);
    expect(api.changes.announced).toMatchObject([{ model: "scene", from: 3, to: 2, by: "marie" }]);
  });

  it("is refused with the current version when it is not where it was expected", async () => {
    const api = fakeApi();

    const refused = problem(await champion(api, { ...toTwo, expected: 1 }));

    expect(refused).toMatchObject({ status: 409, errors: [{ path: "expected", accepted: [3] }] });
    expect(api.changes.announced).toEqual([]);
  });

  it("asked for twice is made once and told twice under one id", async () => {
    const api = fakeApi();

    const [first, second] = [await champion(api, toTwo), await champion(api, toTwo)];

    expect(JSON.parse(second.body)).toEqual(JSON.parse(first.body));
    expect(await api.changes.tracked.listAudit("scene")).toHaveLength(3);
    expect(new Set(api.changes.announced.map(({ id }) => id)).size).toBe(1);
  });

  it("is won by exactly one of many", async () => {
    const api = fakeApi();

    const replies = await Promise.all(Array.from({ length: 8 }, (_, n) => champion(api, { ...toTwo, version: 1 + (n % 2) }, `admin-${n}`)));

    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect(await api.changes.tracked.listAudit("scene")).toHaveLength(3);
  });

  it("that could not be told is told when it is asked for again", async () => {
    const api = fakeApi();
    let down = true;
    const announce = async () => {
      if (down) throw new TransientError("the bus is busy");
      await api.changes.announce({} as never);
    };
    const handler = apiHandler(
      registryRoutes,
      registryHandlers({ registry: api.changes.tracked, announce, now: () => new Date(NOW) }),
      listeningDoors(),
    );
    const event = () =>
      apiEvent(ALIAS, { claims: claims("[admin]"), parameters: { name: "scene", alias: "champion" }, body: JSON.stringify(toTwo) });

    expect((await handler(event(), { ...lambdaContext })).statusCode).toBe(503);
    down = false;
    expect((await handler(event(), { ...lambdaContext })).statusCode).toBe(200);
    expect(api.changes.announced).toHaveLength(1);
    expect(await api.changes.tracked.listAudit("scene")).toHaveLength(3);
  });

  it.each([
    [{ version: 2, reason: "no expectation" }, 422],
    [{ ...toTwo, reason: "  " }, 422],
    [{ ...toTwo, by: "root" }, 422],
    [{ ...toTwo, version: 9 }, 404],
  ])("refuses %j", async (body, status) => {
    expect((await champion(fakeApi(), body)).statusCode).toBe(status);
  });

  it("knows no other alias", async () => {
    expect((await ask(fakeApi(), ALIAS, { alias: "favourite" }, { body: toTwo })).statusCode).toBe(422);
  });
});

describe("rolling back", () => {
  const KEY = "POST /v1/models/{name}/rollback";
  const body = { expected: 3, reason: "worse at night" };

  it("takes the champion to where it came from, once", async () => {
    const api = fakeApi();

    const [first, second] = [await ask(api, KEY, {}, { body }), await ask(api, KEY, {}, { body })];

    expect(JSON.parse(first.body)).toMatchObject({ version: 2, previous: 3 });
    expect(second.body).toBe(first.body);
    expect((await api.changes.tracked.getAlias("scene", "champion"))?.version).toBe(2);
  });

  it("is refused when there is nothing to go back to, and when another version serves", async () => {
    const api = fakeApi();
    await ask(api, KEY, {}, { body });

    expect((await ask(api, KEY, {}, { body: { expected: 2, reason: "further" } })).statusCode).toBe(409);
    expect((await ask(api, KEY, {}, { body: { expected: 1, reason: "further" } })).statusCode).toBe(409);
    expect((await ask(api, KEY, { name: "unheard-of" }, { body })).statusCode).toBe(404);
  });
});

describe("deciding about a version", () => {
  const decide = (api: Api, what: string, version: string) =>
    ask(api, `POST /v1/models/{name}/versions/{version}/${what}`, { version }, { body: { reason: "looked at it" } });
  const remove = (api: Api, version: string) =>
    ask(api, "DELETE /v1/models/{name}/versions/{version}", { version }, { query: { reason: "never used" } });

  it("approves and rejects, with who and why", async () => {
    const api = fakeApi();

    const rejected = await decide(api, "reject", "1");
    const approved = await decide(api, "approve", "1");

    expect(JSON.parse(rejected.body)).toMatchObject({ version: 1, approved: false, approval: { by: "marie", reason: "looked at it" } });
    expect(JSON.parse(approved.body)).toMatchObject({ version: 1, approved: true });
    expect((await api.changes.tracked.listDecisions("scene")).map(({ kind }) => kind).sort()).toEqual(["approve", "reject"]);
  });

  it.each([
    ["the champion", "3"],
    ["one that was the champion", "2"],
  ])("does not delete %s", async (_, version) => {
    expect(problem(await remove(fakeApi(), version)).status).toBe(409);
  });

  it("deletes one that never served, hides it, and restores it", async () => {
    const api = fakeApi();

    expect(JSON.parse((await remove(api, "1")).body).deleted).toMatchObject({ by: "marie", reason: "never used" });
    expect(await api.changes.tracked.getVersion("scene", 1)).toBeUndefined();
    expect((await decide(api, "approve", "1")).statusCode).toBe(409);
    expect(JSON.parse((await decide(api, "restore", "1")).body).deleted).toBeUndefined();
    expect(await api.changes.tracked.getVersion("scene", 1)).toBeDefined();
  });

  it("asks for a reason, and for a version that is there", async () => {
    const api = fakeApi();

    expect((await ask(api, "DELETE /v1/models/{name}/versions/{version}", { version: "1" })).statusCode).toBe(422);
    expect((await decide(api, "approve", "9")).statusCode).toBe(404);
  });
});

describe("a change whose calls fail in turn", () => {
  const CHANGES = {
    "an alias": [ALIAS, { alias: "champion" }, toTwo],
    "a rollback": ["POST /v1/models/{name}/rollback", {}, { expected: 3, reason: "worse at night" }],
  } as const;
  const cases = Object.keys(CHANGES).flatMap((what) => ["before", "after"].map((when) => [what, when] as const));

  it.each(cases)("of %s is there whole or not at all, and a retry completes it, when a call fails %s it was done", async (what, when) => {
    const [key, parameters, body] = CHANGES[what as keyof typeof CHANGES];
    const sizes = new Set<number>();
    for (let failing = 1; failing <= 12; failing++) {
      const api = fakeApi();
      let left = failing;
      const flaky = <T extends object>(door: T): T =>
        new Proxy(door, {
          get: (target, name) => {
            const call = target[name as keyof T];
            if (typeof call !== "function") return call;
            return async (...args: unknown[]) => {
              left -= 1;
              if (left === 0 && when === "before") throw new TransientError("not now");
              const answer: unknown = await call.apply(target, args);
              if (left === 0) throw new TransientError("the answer was lost");
              return answer;
            };
          },
        });
      const doors = flaky({ announce: api.changes.announce });
      const handler = apiHandler(
        registryRoutes,
        registryHandlers({ registry: flaky(api.changes.tracked), announce: (moved) => doors.announce(moved), now: () => new Date(NOW) }),
        listeningDoors(),
      );
      const send = () =>
        handler(apiEvent(key, { claims: claims("[admin]"), parameters: { name: "scene", ...parameters }, body: JSON.stringify(body) }), {
          ...lambdaContext,
        });

      const first = await send();
      const champion = (await api.changes.tracked.getAlias("scene", "champion"))?.version;
      const audit = await api.changes.tracked.listAudit("scene");
      expect([first.statusCode, audit.length]).toEqual([left > 0 ? 200 : 503, champion === 3 ? 2 : 3]);
      left = 0;
      const second = await send();

      expect(second.statusCode, second.body).toBe(200);
      expect((await api.changes.tracked.getAlias("scene", "champion"))?.version).toBe(2);
      expect(await api.changes.tracked.listAudit("scene")).toHaveLength(3);
      expect(new Set(api.changes.announced.map(({ id }) => id)).size).toBe(1);
      sizes.add(first.statusCode);
    }
    expect([...sizes].sort()).toEqual([200, 503]);
  });
});
