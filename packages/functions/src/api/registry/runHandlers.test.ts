import { evaluateScores } from "@vigie/core/evaluate/evaluation";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { RESERVED_TAGS } from "./runs.routes";

type Api = ReturnType<typeof fakeApi>;

const ask = (api: Api, key: string, parameters: Record<string, string> = {}, query?: Record<string, string>) =>
  api.call("runs", apiEvent(key, { claims: claims("[operator]"), parameters, ...(query ? { query } : {}) }));
const get = async (api: Api, key: string, parameters?: Record<string, string>, query?: Record<string, string>) =>
  JSON.parse((await ask(api, key, parameters, query)).body);

const LIST = "GET /v1/experiments/{name}/runs";
const idsOf = ({ runs }: { runs: { id: string }[] }) => runs.map(({ id }) => id);

describe("experiments and their runs", () => {
  it("counts the runs of each experiment and shows its last", async () => {
    expect(await get(fakeApi(), "GET /v1/experiments")).toEqual({
      experiments: [
        {
          name: "scene",
          runs: 3,
          byStatus: { finished: 3 },
          last: { id: "training-1.boosting", status: "finished", startedAt: "2024-11-03T01:20:00.000Z" },
        },
      ],
    });
  });

  it("filters, sorts, and tells how many children a run has", async () => {
    const api = fakeApi();

    expect(idsOf(await get(api, LIST, { name: "scene" }, { filter: "metrics.f1 > 0.7", order: "metrics.f1" }))).toEqual([
      "training-1.forest",
      "training-1.boosting",
    ]);
    expect(idsOf(await get(api, LIST, { name: "scene" }, { parent: "training-1" }))).toEqual(["training-1.boosting", "training-1.forest"]);
    const top = await get(api, LIST, { name: "scene" }, { parent: "none" });
    expect(top.runs).toMatchObject([{ id: "training-1", children: 2 }]);
  });

  it("pages through every run once, also when a newer one comes between", async () => {
    const api = fakeApi();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(api, LIST, { name: "scene" }, { limit: "1", ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...idsOf(page));
      cursor = page.next;
      if (seen.length === 1) {
        const run = (await api.changes.tracked.getRun("training-1"))!;
        await api.changes.tracked.putRun({ ...run, id: "newer", startedAt: "2027-01-01T00:00:00.000Z" });
      }
    } while (cursor !== undefined);

    expect(seen).toEqual(["training-1.boosting", "training-1.forest", "training-1"]);
  });

  it.each([
    [{ filter: "metrics.f1 >" }, 422],
    [{ order: "beauty" }, 422],
    [{ limit: "0" }, 422],
    [{ limit: "201" }, 422],
    [{ cursor: "training-9" }, 422],
    [{ page: "2" }, 422],
  ])("refuses %j", async (query, status) => {
    expect((await ask(fakeApi(), LIST, { name: "scene" }, query as unknown as Record<string, string>)).statusCode).toBe(status);
  });

  it("knows no experiment that has no runs", async () => {
    expect((await ask(fakeApi(), LIST, { name: "unheard-of" })).statusCode).toBe(404);
  });
});

describe("one run", () => {
  it("shows each metric's last, least and greatest value, files with links, and where it stands", async () => {
    const api = fakeApi();
    const file = await api.artifacts.put("models", "model.onnx", Buffer.from("x"));
    const run = (await api.changes.tracked.getRun("training-1.boosting"))!;
    await api.changes.tracked.putRun({ ...run, artifacts: { onnx: file } });

    const page = await get(api, "GET /v1/runs/{id}", { id: run.id });

    expect(page.metrics).toEqual({
      f1: { last: 0.74, min: 0.74, max: 0.74, steps: 1 },
      loss: { last: 0.5, min: 0.4, max: 0.9, steps: 3 },
    });
    expect(page.series).toEqual({ loss: [0.9, 0.4, 0.5] });
    expect(page.artifacts.onnx).toEqual({
      name: "model.onnx",
      sha256: file.sha256,
      bytes: 1,
      contentType: "application/octet-stream",
      link: expect.stringContaining(file.key),
    });
    expect(page.lineage).toMatchObject({ parent: "training-1", execution: "training-1", version: null });
    expect((await get(api, "GET /v1/runs/{id}", { id: "training-1" })).children).toHaveLength(2);
  });

  it("names the version that was made of it", async () => {
    const api = fakeApi();
    const run = (await api.changes.tracked.getRun("training-1"))!;
    await api.changes.tracked.putRun({ ...run, id: "run-2" });

    expect((await get(api, "GET /v1/runs/{id}", { id: "run-2" })).lineage.version).toEqual({ model: "scene", version: 2, dataset: null });
  });

  it("is told apart from what is not there", async () => {
    expect((await ask(fakeApi(), "GET /v1/runs/{id}", { id: "training-9" })).statusCode).toBe(404);
    expect((await ask(fakeApi(), "GET /v1/runs/{id}", { id: "../x" })).statusCode).toBe(422);
  });
});

describe("runs side by side", () => {
  const KEY = "GET /v1/runs/compare";
  const ids = "training-1.forest,training-1.boosting";

  it("shows parameters, metrics and who is best", async () => {
    const compared = await get(fakeApi(), KEY, {}, { ids });

    expect(compared.runs.map(({ id }: { id: string }) => id)).toEqual(["training-1.forest", "training-1.boosting"]);
    expect(compared.parameters).toContainEqual({ name: "trees", values: [300, null], different: true });
    expect(compared.metrics).toEqual([{ name: "f1", values: [0.71, 0.74], different: true, best: [1] }]);
  });

  it("leaves out on request what is the same", async () => {
    const api = fakeApi();
    const run = (await api.changes.tracked.getRun("training-1.boosting"))!;
    await api.changes.tracked.putRun({ ...run, metrics: { f1: 0.71 } });

    expect((await get(api, KEY, {}, { ids, different: "true" })).metrics).toEqual([]);
    expect((await get(api, KEY, {}, { ids })).metrics).toHaveLength(1);
  });

  it("adds the intervals of the runs that were judged", async () => {
    const api = fakeApi();
    const report = await judgedReport(api, { f1: [0.7, 0.78] });
    const run = (await api.changes.tracked.getRun("training-1.boosting"))!;
    await api.changes.tracked.putRun({ ...run, artifacts: { metrics: report } });

    expect((await get(api, KEY, {}, { ids })).metrics[0].intervals).toEqual([null, [0.7, 0.78]]);
  });

  it.each(["training-1", "training-1,../x", ""])("refuses ids %j", async (wrong) => {
    expect((await ask(fakeApi(), KEY, {}, { ids: wrong })).statusCode).toBe(422);
  });

  it("answers 404 when one of them is not there", async () => {
    expect((await ask(fakeApi(), KEY, {}, { ids: "training-1,training-9" })).statusCode).toBe(404);
  });
});

describe("tags of a run", () => {
  const put = (api: Api, id: string, tags: unknown) =>
    api.call(
      "runs",
      apiEvent("PUT /v1/runs/{id}/tags", { claims: claims("[operator]"), parameters: { id }, body: JSON.stringify({ tags }) }),
    );

  it("are put beside those of the pipeline, and taken off by null", async () => {
    const api = fakeApi();
    await put(api, "training-1", { note: "baseline", team: "roads" });

    const reply = await put(api, "training-1", { team: null });

    expect(JSON.parse(reply.body).tags).toEqual({ kind: "pipeline", note: "baseline" });
    expect((await api.changes.tracked.getRun("training-1"))?.tags).toEqual({ kind: "pipeline", note: "baseline" });
  });

  it.each([{ kind: "mine" }, { kind: null }, { "": "x" }, { note: 3 }, { note: "x".repeat(501) }])("refuses %j", async (tags) => {
    expect((await put(fakeApi(), "training-1", tags)).statusCode).toBe(422);
  });

  it.each(RESERVED_TAGS)("named %s are the pipeline's: nobody can say by one what started a training or what came of it", async (name) => {
    const api = fakeApi();

    for (const value of ["Alarm drift-score since 2026-11-21T10:00:00Z: made up", null]) {
      const { status, errors } = problem(await put(api, "training-1", { [name]: value, note: "mine" }));
      expect({ status, errors }).toEqual({ status: 422, errors: [{ path: `body.tags.${name}`, message: "kept by the pipeline" }] });
    }
    expect((await api.changes.tracked.getRun("training-1"))?.tags).toEqual({ kind: "pipeline" });
  });

  it("wait until the run is over", async () => {
    const api = fakeApi();
    const run = (await api.changes.tracked.getRun("training-1"))!;
    await api.changes.tracked.putRun({ ...run, status: "running" });

    expect(problem(await put(api, "training-1", { note: "x" })).status).toBe(409);
  });
});

/** A report of which only the intervals are told; the rest is what judging two rows makes. */
async function judgedReport(api: Api, intervals: Record<string, [number, number]>) {
  const evaluation = evaluateScores({ target: Uint8Array.from([0, 1]), probability: Float64Array.from([0.2, 0.8]) }, 0.5);
  const report = { validation: evaluation, holdout: evaluation, intervals, subgroups: [] };
  return api.artifacts.put("models", "metrics.json", Buffer.from(JSON.stringify(report)));
}
