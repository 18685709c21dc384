import { quarantinedRows } from "@vigie/core/dataset/quarantinedRows";
import { aDataset, aDatasetUse } from "@vigie/core/registry/registryFixtures";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, NOW } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { storedDataset, storedProfile, storedQuality } from "./storedDataset.fixture";

const ID = "a".repeat(64);

function apiWithDatasets() {
  const api = fakeApi();
  api.registry.datasets = [storedDataset, aDataset("b", new Date(NOW), { dataset: "chicago" })];
  return api;
}

type Api = ReturnType<typeof fakeApi>;

async function get(api: Api, path: string, parameters: Record<string, string> = { id: ID }, query?: Record<string, string>) {
  const event = apiEvent(`GET /v1/datasets${path}`, { claims: claims("[user]"), parameters, ...(query ? { query } : {}) });
  const reply = await api.call("datasets", event);
  return { status: reply.statusCode, body: JSON.parse(reply.body) };
}

describe("dataset versions over HTTP", () => {
  it("lead operators to the raw files that they were made of", async () => {
    const api = apiWithDatasets();
    const path = "GET /v1/datasets/{id}/files";
    const ask = (group: string) => api.call("datasets", apiEvent(path, { claims: claims(`[${group}]`), parameters: { id: ID } }));

    const [file] = JSON.parse((await ask("operator")).body).files;

    expect(file).toMatchObject({ name: "usagers.csv", sha256: ID, contentType: "text/csv", link: expect.stringContaining("raw/") });
    expect((await ask("user")).statusCode).toBe(403);
  });

  it("are listed, all or those of one dataset", async () => {
    const api = apiWithDatasets();

    const all = await get(api, "", {});
    const one = await get(api, "", {}, { dataset: "chicago" });

    expect(all.body.datasets.map(({ id }: { id: string }) => id[0])).toEqual(["a", "b"]);
    expect(all.body.datasets[0]).toEqual({
      id: ID,
      dataset: "baac",
      years: [2024],
      totals: { accidents: 2, severe: 1 },
      checks: { pass: 3, warn: 1, fail: 0 },
      createdAt: new Date(NOW).toISOString(),
    });
    expect(one.body.datasets).toHaveLength(1);
  });

  it("are shown whole, and with the reports that were stored", async () => {
    const api = apiWithDatasets();

    expect((await get(api, "/{id}")).body).toEqual(storedDataset);
    expect((await get(api, "/{id}/quality")).body).toEqual(storedQuality);
    expect((await get(api, "/{id}/profile")).body).toEqual(storedProfile);
  });

  it("show their quarantine page by page until none is left", async () => {
    const api = apiWithDatasets();

    const first = await get(api, "/{id}/quarantine");
    const last = await get(api, "/{id}/quarantine", { id: ID }, { from: "240", rows: "10" });

    expect(first.body).toMatchObject({ total: 250, next: 100 });
    expect(first.body.rows).toHaveLength(100);
    expect(first.body.rows[0]).toEqual({ file: "usagers.csv", row: 2, reason: "unknown-accident", original: { grav: null, place: "1" } });
    expect(last.body.rows.map(({ row }: { row: number }) => row)).toEqual([242, 243, 244, 245, 246, 247, 248, 249, 250, 251]);
    expect(last.body).not.toHaveProperty("next");
  });

  it("tell where they come from and what was made of them", async () => {
    const api = apiWithDatasets();
    const [prepared, model] = [aDatasetUse("a", "prepared"), aDatasetUse("a", 3)];
    api.registry.uses = [prepared, model];

    const { body } = await get(api, "/{id}/lineage");

    expect(body).toMatchObject({
      id: ID,
      files: storedDataset.files,
      rawDigest: storedDataset.rawDigest,
      prepared: [prepared],
      versions: [model],
    });
  });

  it.each([
    ["/{id}", { id: "c".repeat(64) }, undefined, 404],
    ["/{id}/lineage", { id: "c".repeat(64) }, undefined, 404],
    ["/{id}", { id: "../registry" }, undefined, 422],
    ["/{id}/quarantine", { id: ID }, { rows: "100000" }, 422],
    ["/{id}/quarantine", { id: ID }, { from: "-1" }, 422],
    ["", {}, { year: "2024" }, 422],
  ])("answer GET %s of %j with %j by %i", async (path, parameters, query, status) => {
    const api = apiWithDatasets();

    expect((await get(api, path, parameters as Record<string, string>, query as Record<string, string> | undefined)).status).toBe(status);
  });
});

describe("replaying a quarantine over HTTP", () => {
  const KEY = "POST /v1/datasets/{id}/quarantine/replay";
  const replay = async (api: Api, rows: unknown, group = "[operator]", id = ID) => {
    const event = apiEvent(KEY, { claims: claims(group), parameters: { id }, body: JSON.stringify({ rows }) });
    const reply = await api.call("datasets", event);
    return { status: reply.statusCode, body: JSON.parse(reply.body) };
  };
  const row = { file: "usagers.csv", row: 2, original: { grav: "3", place: "1" } };

  it("hands the corrections in beside the first files, as one source however often it is sent", async () => {
    const api = apiWithDatasets();

    const first = await replay(api, [row]);
    const again = await replay(api, [row]);

    expect(first).toMatchObject({ status: 201, body: { dataset: "baac", files: ["usagers.csv", "corrections-1.csv"], rows: 1 } });
    expect(again.body).toEqual(first.body);
    expect(api.registry.sources).toHaveLength(2);
    const [, made] = api.registry.sources;
    expect(made).toMatchObject({ id: first.body.source, addedBy: "marie" });
    const text = Buffer.from(await api.artifacts.read(made!.files[1]!.ref)).toString("utf8");
    expect(quarantinedRows(text)).toEqual([{ ...row, reason: "unknown-accident" }]);
  });

  it.each([
    ["nobody but operators", [row], "[user]", ID, 403],
    ["no row that is not in quarantine", [{ ...row, row: 999 }], "[operator]", ID, 422],
    ["no row twice", [row, row], "[operator]", ID, 422],
    ["nothing without rows", [], "[operator]", ID, 422],
    ["no dataset that is not known", [row], "[operator]", "c".repeat(64), 404],
  ])("takes %s", async (_, rows, group, id, status) => {
    const api = apiWithDatasets();

    expect((await replay(api, rows, group, id)).status).toBe(status);
    expect(api.registry.sources).toHaveLength(1);
  });
});
