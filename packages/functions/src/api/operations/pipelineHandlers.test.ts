import { ConflictError } from "@vigie/core/errors";
import { FAMILY_NAMES } from "@vigie/core/learn/familyParameters";
import type { Run } from "@vigie/core/registry/run";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { execution } from "./executionFakes.fixture";

const KEY = "POST /v1/pipelines/training/executions";
const TIME = "2024-11-03T02:00:00.000Z";

const start = (api: ReturnType<typeof fakeApi>, body: unknown = {}) =>
  api.call("pipelines", apiEvent(KEY, { claims: claims("[operator]"), body: JSON.stringify(body) }));

describe("a graph that was made elsewhere", () => {
  const sha256 = "b".repeat(64);
  const onnx = { key: `models/${sha256}/model.onnx`, sha256, bytes: 7 };

  it("is announced by its digest, and then named by a candidate", async () => {
    const api = fakeApi();
    const event = apiEvent("POST /v1/imports", { claims: claims("[operator]"), body: JSON.stringify({ sha256, bytes: 7 }) });

    const announced = JSON.parse((await api.call("pipelines", event)).body);
    const reply = await start(api, { candidates: [{ name: "imported", family: "boosting", onnx: announced.onnx }] });

    expect(announced).toMatchObject({ onnx, upload: { method: "PUT", url: expect.stringContaining(onnx.key) } });
    expect(reply.statusCode).toBe(202);
    expect(api.executions.started[0]?.input).toMatchObject({ request: { candidates: [{ name: "imported", onnx }] } });
  });

  it.each([
    ["another place than its own", { onnx: { ...onnx, key: `raw/${sha256}/model.onnx` } }, "body.candidates.0.onnx.key"],
    ["parameters", { onnx, parameters: { trees: 3 } }, "body.candidates.0.parameters"],
    ["groups to mask", { onnx, masking: null }, "body.candidates.0.masking"],
  ])("is refused with %s", async (_, candidate, path) => {
    const reply = await start(fakeApi(), { candidates: [{ name: "imported", family: "boosting", ...candidate }] });

    expect(problem(reply)).toMatchObject({ status: 422, errors: [{ path }] });
  });
});

describe("starting a training", () => {
  it("hands the request with its defaults and its author to the machine, under a name of its own", async () => {
    const api = fakeApi();

    const reply = await start(api, { candidates: [{ name: "quick", family: "logistic" }] });

    const [started] = api.executions.started;
    expect(reply.statusCode).toBe(202);
    expect(JSON.parse(reply.body)).toEqual({ id: started?.name, state: "running" });
    expect(started?.name).toMatch(/^training-20241103T021500Z-[0-9a-f]{6}$/);
    expect(started?.input).toMatchObject({
      request: {
        startedBy: "marie",
        selection: "average_precision",
        split: { kind: "fixed" },
        candidates: [{ name: "quick", family: "logistic", parameters: {} }],
      },
    });
  });

  it("is refused with the id of the execution that holds the lease and runs", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-held", "RUNNING")];
    api.registry.lease = { pipeline: "training", execution: "training-held", acquiredAt: TIME };

    const refused = problem(await start(api));

    expect(refused).toMatchObject({ status: 409, errors: [{ path: "execution", accepted: ["training-held"] }] });
    expect(api.executions.started).toEqual([]);
  });

  it("is refused while another has been started and has not taken the lease yet", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-young", "RUNNING")];

    expect(problem(await start(api)).detail).toContain("training-young");
  });

  it("goes ahead when the lease's execution no longer runs", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-gone", "ABORTED")];
    api.registry.lease = { pipeline: "training", execution: "training-gone", acquiredAt: TIME };

    expect((await start(api)).statusCode).toBe(202);
  });

  it.each([
    ["an unknown key", { modell: "scene" }, "body.modell", undefined],
    ["an unknown family", { candidates: [{ name: "a", family: "oracle" }] }, "body.candidates.0.family", FAMILY_NAMES],
    ["an unknown split", { split: { kind: "coin" } }, "body.split.kind", ["fixed", "random", "time"]],
    ["a source that is no digest", { source: "latest" }, "body.source", undefined],
    ["an author", { startedBy: "root" }, "body.startedBy", undefined],
  ])("refuses %s", async (_, body, path, accepted) => {
    const api = fakeApi();

    const refused = problem(await start(api, body));

    expect(refused).toMatchObject({ status: 422, errors: [accepted ? { path, accepted } : { path }] });
    expect(api.executions.started).toEqual([]);
  });
});

function run(id: string, status: Run["status"], startedAt: string): Run {
  return {
    id,
    experiment: "scene",
    status,
    parameters: {},
    metrics: {},
    tags: { kind: "pipeline", pipeline: "training" },
    revision: "abc",
    startedAt,
    startedBy: "marie",
    artifacts: {},
  };
}

describe("following trainings", () => {
  it("lists those that ran, those that run, and the one that is just starting, newest first", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-running", "RUNNING"), execution("training-young", "RUNNING")];
    api.registry.runs = [
      run("training-running", "running", "2024-11-02T00:00:00.000Z"),
      run("training-lost", "running", "2024-11-01T00:00:00.000Z"),
      run("training-done", "finished", "2024-10-01T00:00:00.000Z"),
      { ...run("candidate", "finished", "2024-10-01T00:00:01.000Z"), tags: {} },
    ];

    const reply = await api.call("pipelines", apiEvent("GET /v1/pipelines/training/executions", { claims: claims("[user]") }));

    const { executions } = JSON.parse(reply.body) as { executions: { id: string; state: string }[] };
    expect(executions.map(({ id, state }) => [id, state])).toEqual([
      ["training-young", "running"],
      ["training-running", "running"],
      ["training-lost", "failed"],
      ["training-done", "succeeded"],
    ]);
  });

  it.each([
    ["FAILED", "failed"],
    ["TIMED_OUT", "failed"],
    ["ABORTED", "cancelled"],
  ] as const)("closes the runs and gives back the lease of one that is found %s", async (status, closed) => {
    const api = fakeApi();
    api.executions.known = [execution("training-lost", status)];
    api.registry.lease = { pipeline: "training", execution: "training-lost", acquiredAt: TIME };
    api.registry.runs = [{ ...run("training-lost", "running", TIME), execution: "training-lost" }];

    const key = "GET /v1/pipelines/training/executions/{id}";
    await api.call("pipelines", apiEvent(key, { claims: claims("[user]"), parameters: { id: "training-lost" } }));

    expect(api.registry.lease).toBeUndefined();
    expect(api.registry.runs).toMatchObject([{ status: closed, error: expect.stringContaining(status) }]);
  });

  it("answers 404 for one that is not there and 422 for what cannot be one", async () => {
    const api = fakeApi();
    const show = (id: string) => {
      const key = "GET /v1/pipelines/training/executions/{id}";
      return api.call("pipelines", apiEvent(key, { claims: claims("[user]"), parameters: { id } }));
    };

    expect((await show("training-2")).statusCode).toBe(404);
    expect((await show("../secrets")).statusCode).toBe(422);
  });
});

describe("stopping and taking up again", () => {
  const act = (api: ReturnType<typeof fakeApi>, what: "cancel" | "redrive", id: string, body: unknown = {}) => {
    const key = `POST /v1/pipelines/training/executions/{id}/${what}`;
    return api.call("pipelines", apiEvent(key, { claims: claims("[operator]"), parameters: { id }, body: JSON.stringify(body) }));
  };
  const held = (execution: string) => ({ pipeline: "training", execution, acquiredAt: TIME });

  it("stops one that runs, closes its runs as cancelled and gives its lease back; asked again it is the same", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-2", "RUNNING")];
    api.registry.lease = held("training-2");
    api.registry.runs = [{ ...run("training-2", "running", TIME), execution: "training-2" }];

    const replies = [await act(api, "cancel", "training-2", { reason: "wrong source" }), await act(api, "cancel", "training-2")];

    expect(replies.map(({ body }) => JSON.parse(body))).toEqual(Array(2).fill({ id: "training-2", state: "aborted" }));
    expect(api.registry.lease).toBeUndefined();
    expect(api.registry.runs).toMatchObject([{ status: "cancelled" }]);
  });

  it("does not stop one that has ended", async () => {
    const api = fakeApi();

    expect(problem(await act(api, "cancel", "training-1")).status).toBe(409);
    expect((await act(api, "cancel", "training-9")).statusCode).toBe(404);
  });

  it("lets a failed one go on, with the lease and its runs open", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-2", "FAILED")];
    api.registry.runs = [{ ...run("training-2", "failed", TIME), execution: "training-2", endedAt: TIME, error: "it failed" }];

    const reply = await act(api, "redrive", "training-2");

    expect([reply.statusCode, JSON.parse(reply.body)]).toEqual([202, { id: "training-2", state: "running" }]);
    expect(api.registry.lease).toMatchObject({ execution: "training-2" });
    expect(api.registry.runs[0]).toEqual({ ...run("training-2", "running", TIME), execution: "training-2" });
    expect(await api.executions.isRunning("training-2")).toBe(true);
  });

  it("takes the lease over from an execution that is gone, and not from one that runs", async () => {
    const api = fakeApi();
    api.executions.known = [execution("training-2", "FAILED"), execution("training-gone", "ABORTED")];
    api.registry.lease = held("training-gone");
    expect((await act(api, "redrive", "training-2")).statusCode).toBe(202);

    api.executions.known = [execution("training-2", "FAILED"), execution("training-3", "RUNNING")];
    api.registry.lease = held("training-3");
    expect(problem(await act(api, "redrive", "training-2"))).toMatchObject({ status: 409, errors: [{ accepted: ["training-3"] }] });
    expect(api.registry.lease).toEqual(held("training-3"));
  });

  it.each(["SUCCEEDED", "RUNNING"] as const)("does not take up one that is %s", async (status) => {
    const api = fakeApi();
    api.executions.known = [execution("training-2", status)];

    expect(problem(await act(api, "redrive", "training-2")).status).toBe(409);
  });

  it("leaves everything closed when Step Functions refuses", async () => {
    const api = fakeApi();
    const closed = { ...run("training-2", "failed", TIME), execution: "training-2", endedAt: TIME };
    api.executions.known = [execution("training-2", "FAILED")];
    api.executions.redrive = async () => {
      throw new ConflictError("too old");
    };
    api.registry.runs = [closed];

    expect(problem(await act(api, "redrive", "training-2")).status).toBe(409);

    expect(api.registry.lease).toBeUndefined();
    expect(api.registry.runs).toMatchObject([{ status: "failed" }]);
  });
});
