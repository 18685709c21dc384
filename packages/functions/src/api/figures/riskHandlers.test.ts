import { aDataset } from "@vigie/core/registry/registryFixtures";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, NOW } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { expectedBy, storedRiskUses } from "./riskStored.fixture";

const ID = "a".repeat(64);

async function get(path: string, query: Record<string, string> = {}, api = fakeApi()) {
  const event = apiEvent(`GET /v1/${path}`, { claims: claims("[user]"), query });
  const reply = await api.call("risk", event);
  return { status: reply.statusCode, body: JSON.parse(reply.body) };
}

describe("risk by zone over HTTP", () => {
  it("is by department unless another kind is asked for, and says what was counted", async () => {
    const { status, body } = await get("risk/zones");

    expect(status).toBe(200);
    expect(body).toMatchObject({
      dataset: { id: ID, name: "baac", years: [2024], createdAt: new Date(NOW).toISOString() },
      filter: {},
      selection: { fr: "Tous les accidents.", en: "All accidents." },
      by: "department",
      resolution: null,
      model: { name: "scene", version: 1, accidents: 2 },
      total: { accidents: 5, severe: 1, killed: 1, hospitalised: 0 },
      unplaced: { accidents: 1, severe: 0 },
      rest: { zones: 0, accidents: 0, severe: 0 },
    });
    expect(body.zones).toMatchObject([
      {
        zone: "83",
        name: "Var",
        accidents: 3,
        severe: 1,
        few: true,
        expected: { accidents: 2, observed: 1, expected: 0.75, ratio: 1.33333 },
      },
      { zone: "59", name: "Nord", accidents: 1, severe: 0, expected: null },
    ]);
  });

  it("is by cell of a resolution, those without coordinates counted apart", async () => {
    const { body } = await get("risk/zones", { by: "cell", resolution: "6", lum: "5" });

    expect(body).toMatchObject({ by: "cell", resolution: 6, filter: { lum: [5] }, total: { accidents: 4 }, unplaced: { accidents: 1 } });
    expect(body.zones).toMatchObject([{ zone: "861f91d57ffffff", accidents: 3 }]);
    expect((await get("risk/zones", { by: "cell" })).body.resolution).toBe(4);
  });

  it("leaves zones beyond the limit out and says how many", async () => {
    const { body } = await get("risk/zones", { limit: "1" });

    expect(body.zones).toHaveLength(1);
    expect(body.rest).toEqual({ zones: 1, accidents: 1, severe: 0 });
  });

  it("is expected by the version that serves, by the newest one where none of them does", async () => {
    const api = fakeApi();
    api.registry.uses = [...storedRiskUses, expectedBy(2, 5)];

    expect((await get("risk/zones", {}, api)).body.model.version).toBe(1);
    api.registry.champion = 3;
    expect((await get("risk/zones", {}, api)).body.model.version).toBe(2);
    api.registry.uses = [storedRiskUses[0]!];
    expect((await get("risk/zones", {}, api)).body).toMatchObject({ model: null, zones: [{ expected: null }, { expected: null }] });
  });

  it.each([
    [{ years: "2022" }, "query.years", [2023, 2024]],
    [{ lum: "day" }, "query.lum", [1, 2, 3, 4, 5]],
    [{ pedestrians: "1" }, "query.pedestrians", ["yes", "no"]],
    [{ by: "area" }, "query.by", ["cell", "department"]],
    [{ by: "commune" }, "query.by", ["department", "cell", "area"]],
    [{ resolution: "12" }, "query.resolution", ["3", "4", "5", "6", "7", "8"]],
    [{ resolution: "8" }, "query.resolution", [3, 4, 5, 6]],
    [{ by: "department", resolution: "4" }, "query.resolution", undefined],
    [{ limit: "20000" }, "query.limit", undefined],
    [{ year: "2024" }, "query.year", undefined],
  ])("refuses %j by 422 that names the field and what it takes", async (query, path, accepted) => {
    const { status, body } = await get("risk/zones", query as Record<string, string>);

    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ path, ...(accepted ? { accepted } : {}) });
  });
});

describe("statistics over HTTP", () => {
  it("count distinct accidents", async () => {
    expect((await get("statistics/accidents")).body).toMatchObject({
      accidents: 5,
      severe: 1,
      share: 0.2,
      withoutCoordinates: 1,
      years: [
        { year: 2023, accidents: 4 },
        { year: 2024, accidents: 1 },
      ],
      breaks: [],
    });
    expect((await get("statistics/by-light")).body.groups.map(({ accidents }: { accidents: number }) => accidents)).toEqual([
      1, 0, 0, 0, 4,
    ]);
    expect((await get("statistics/by-department", { limit: "1" })).body).toMatchObject({
      groups: [{ dep: "83", name: "Var", accidents: 3 }],
      others: { departments: 1, accidents: 1 },
      unknown: { accidents: 1 },
    });
    expect((await get("statistics/by-month", { pedestrians: "yes" })).body.groups).toMatchObject([{ year: 2024, month: 6, accidents: 1 }]);
    expect((await get("statistics/by-hour")).body.groups[5 * 24 + 22]).toMatchObject({ weekday: 5, hour: 22, accidents: 4 });
  });

  it("are those of the newest version that has any, of the dataset or version that is asked for", async () => {
    const api = fakeApi();
    const older = api.registry.datasets[0]!;
    const listDatasetUses = async (id?: string) => (id === older.id ? storedRiskUses : []);
    Object.assign(api.registry, { listDatasetUses });
    api.registry.datasets = [aDataset("b", new Date(NOW + 1000), { dataset: "chicago" }), older];

    expect((await get("statistics/accidents", {}, api)).body.dataset.id).toBe(older.id);
    expect((await get("statistics/accidents", { dataset: "baac" }, api)).body.dataset.id).toBe(older.id);
    expect((await get("statistics/accidents", { dataset: ID }, api)).body.dataset.id).toBe(older.id);
    const none = await get("statistics/accidents", { dataset: "chicago" }, api);
    expect(none).toMatchObject({ status: 404, body: { detail: expect.stringContaining("POST /v1/pipelines/training/executions") } });
    expect((await get("statistics/accidents", { dataset: "c".repeat(64) }, api)).status).toBe(404);
    expect((await get("statistics/accidents", { dataset: "paris" }, api)).status).toBe(422);
  });

  it("read a table once, and again only after it could not be read", async () => {
    const api = fakeApi();
    const broken = storedRiskUses[0]!;
    if (broken.kind !== "accident table") throw new Error("not a table");
    api.registry.uses = [{ ...broken, table: { ...broken.table, key: "reports/gone", sha256: "f".repeat(64) } }];

    expect((await get("statistics/accidents", {}, api)).status).toBe(404);
    api.registry.uses = [...storedRiskUses];
    expect((await get("statistics/accidents", {}, api)).status).toBe(200);
  });
});
