import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { execution } from "./executionFakes.fixture";

type Api = ReturnType<typeof fakeApi>;

const EXECUTIONS = "/v1/pipelines/{name}/executions";

/** Asks, as an operator, for something about a pipeline. */
const ask = (api: Api, key: string, parameters: Record<string, string>, body?: unknown) =>
  api.call(
    "pipelines",
    apiEvent(key, { claims: claims("[operator]"), parameters, ...(body !== undefined && { body: JSON.stringify(body) }) }),
  );

const start = (api: Api, name: string, body: unknown = {}) => ask(api, `POST ${EXECUTIONS}`, { name }, body);
const act = (api: Api, what: "cancel" | "redrive", id: string, name = "refresh") =>
  ask(api, `POST ${EXECUTIONS}/{id}/${what}`, { name, id }, {});

describe("the pipelines that people start", () => {
  it("are listed with their steps and with what runs of each", async () => {
    const api = fakeApi();
    api.watching.refresh.known = [execution("refresh-2", "RUNNING")];

    const { pipelines } = JSON.parse((await api.call("pipelines", apiEvent("GET /v1/pipelines", { claims: claims("[user]") }))).body);

    expect(pipelines).toMatchObject([
      { name: "training", steps: expect.arrayContaining(["acquire", "train", "promote"]), running: [] },
      { name: "refresh", steps: expect.arrayContaining(["currentWindow", "driftCheck"]), running: ["refresh-2"] },
      { name: "drift-check", steps: ["driftCheck"], running: [] },
    ]);
  });

  it.each([
    [`POST ${EXECUTIONS}`, { name: "batch" }],
    [`GET ${EXECUTIONS}`, { name: "batch" }],
    [`GET ${EXECUTIONS}/{id}`, { name: "constructor", id: "refresh-1" }],
    [`POST ${EXECUTIONS}/{id}/cancel`, { name: "refreshing", id: "refresh-1" }],
    [`POST ${EXECUTIONS}/{id}/redrive`, { name: "refreshing", id: "refresh-1" }],
  ])("are the only ones: %s of another name is 404 with the known names", async (key, parameters) => {
    const refused = await ask(fakeApi(), key, parameters, key.startsWith("POST") ? {} : undefined);

    expect(problem(refused)).toMatchObject({
      status: 404,
      errors: [{ path: "path.name", accepted: ["training", "refresh", "drift-check"] }],
    });
  });
});

describe("starting a pipeline by its name", () => {
  it.each([
    ["refresh", { model: "fr13", season: true }],
    ["drift-check", { model: "scene", current: { kind: "predictions", hours: 48 } }],
  ] as const)("hands what %s is asked for and its author to that machine alone", async (name, body) => {
    const api = fakeApi();

    const reply = await start(api, name, body);

    const [started] = api.watching[name].started;
    expect([reply.statusCode, JSON.parse(reply.body)]).toEqual([202, { id: started?.name, state: "running" }]);
    expect(started?.name).toMatch(new RegExp(`^${name}-20241103T021500Z-[0-9a-f]{6}$`));
    expect(started?.input).toEqual({ request: { ...body, startedBy: "marie" } });
    const others = [api.executions, ...Object.values(api.watching)].filter((machine) => machine !== api.watching[name]);
    expect(others.flatMap((machine) => machine.started)).toEqual([]);
  });

  it("asks for nothing that was not sent: the machine's own defaults hold", async () => {
    const api = fakeApi();

    await start(api, "refresh");
    await start(api, "drift-check");

    for (const { started } of Object.values(api.watching)) expect(started[0]?.input).toEqual({ request: { startedBy: "marie" } });
  });

  it("is refused with the running id while one of the same name runs, and not because of another's", async () => {
    const api = fakeApi();
    api.watching.refresh.known = [execution("refresh-2", "RUNNING")];

    expect(problem(await start(api, "refresh"))).toMatchObject({ status: 409, errors: [{ path: "execution", accepted: ["refresh-2"] }] });
    expect((await start(api, "drift-check")).statusCode).toBe(202);
    expect(api.watching.refresh.started).toEqual([]);
  });

  it.each([
    ["an unknown key", "refresh", { candidates: [] }, "body.candidates"],
    ["an author", "drift-check", { startedBy: "root" }, "body.startedBy"],
    ["a refresh of logged predictions", "refresh", { current: { kind: "predictions" } }, "body.current.kind"],
  ])("refuses %s", async (_, name, body, path) => {
    expect(problem(await start(fakeApi(), name, body))).toMatchObject({ status: 422, errors: [{ path }] });
  });

  it("is not for users", async () => {
    const event = apiEvent(`POST ${EXECUTIONS}`, { claims: claims("[user]"), parameters: { name: "refresh" }, body: "{}" });

    expect((await fakeApi().call("pipelines", event)).statusCode).toBe(403);
  });
});

describe("following a pipeline by its name", () => {
  it("lists what ran, whoever started it, and shows one with where its states log", async () => {
    const api = fakeApi();
    const states = [{ state: "currentWindow", status: "succeeded", startedAt: "2024-11-03T02:15:00.000Z", attempts: 1 }] as const;
    api.watching.refresh.history = async () => [...states] as never;

    const listed = JSON.parse((await ask(api, `GET ${EXECUTIONS}`, { name: "refresh" })).body);
    const shown = JSON.parse((await ask(api, `GET ${EXECUTIONS}/{id}`, { name: "refresh", id: "refresh-1" })).body);

    expect(listed.executions).toMatchObject([
      { id: "refresh-1", state: "succeeded" },
      { id: "refresh-stopped", state: "aborted" },
    ]);
    expect(shown).toMatchObject({
      id: "refresh-1",
      startedBy: "marie",
      states: [{ name: "currentWindow", logs: { group: "/aws/lambda/test-vigie-data" } }],
    });
    expect((await ask(api, `GET ${EXECUTIONS}/{id}`, { name: "drift-check", id: "refresh-1" })).statusCode).toBe(404);
  });

  it("stops one that runs, asked again it is the same, and does not stop one that has ended", async () => {
    const api = fakeApi();
    api.watching.refresh.known = [execution("refresh-2", "RUNNING"), execution("refresh-1", "SUCCEEDED")];

    const replies = [await act(api, "cancel", "refresh-2"), await act(api, "cancel", "refresh-2")];

    expect(replies.map(({ body }) => JSON.parse(body))).toEqual(Array(2).fill({ id: "refresh-2", state: "aborted" }));
    expect(problem(await act(api, "cancel", "refresh-1")).status).toBe(409);
  });

  it("takes up again one that ended badly, and not one that succeeded, runs, or while another runs", async () => {
    const api = fakeApi();
    const redriven = await act(api, "redrive", "refresh-stopped");

    expect([redriven.statusCode, JSON.parse(redriven.body)]).toEqual([202, { id: "refresh-stopped", state: "running" }]);
    expect(await api.watching.refresh.isRunning("refresh-stopped")).toBe(true);
    expect(problem(await act(api, "redrive", "refresh-1")).status).toBe(409);
    expect(problem(await act(api, "redrive", "refresh-stopped")).status).toBe(409);
    api.watching.refresh.known.push(execution("refresh-3", "FAILED"));
    expect(problem(await act(api, "redrive", "refresh-3"))).toMatchObject({ errors: [{ accepted: ["refresh-stopped"] }] });
  });
});
