import type { DriftWindow } from "@vigie/core/registry/drift/driftWindow";
import { aDriftCheck } from "@vigie/core/registry/registryDriftSuite";
import { at } from "@vigie/core/registry/registryFixtures";
import { beforeEach, describe, expect, it } from "vitest";
import { driftHandlers } from "./driftHandlers";
import { watchFakes } from "./watchFakes.fixture";

let fakes: ReturnType<typeof watchFakes>;
let handlers: ReturnType<typeof driftHandlers>;
beforeEach(() => {
  fakes = watchFakes();
  handlers = driftHandlers(fakes.drift);
});

const caller = { sub: "1", username: "olga", groups: ["admin"] };
const asked = (request: object) => ({ requestId: "r", sourceIp: "127.0.0.1", caller, log: () => undefined, ...request }) as never;

describe("drift routes", () => {
  it("show the last check and the version that serves now", async () => {
    const { body } = await handlers["GET /v1/drift/latest"](asked({ query: { model: "scene" } }));

    expect(body).toMatchObject({ check: { id: "check-1", verdict: "ok", score: 0.1 }, champion: 1, window: null });
    expect(body.check).not.toHaveProperty("report");
  });

  it("answer 404 while no check has been made", async () => {
    await expect(handlers["GET /v1/drift/latest"](asked({ query: { model: "chi9" } }))).rejects.toMatchObject({ status: 404 });
    await expect(handlers["GET /v1/drift/reports/{id}"](asked({ parameters: { id: "nobody" } }))).rejects.toMatchObject({ status: 404 });
  });

  it("list checks newest first and the trend oldest first, with the promotion between two of them", async () => {
    await fakes.registry.putDriftCheck(aDriftCheck("check-2", at(2), { version: 2, score: 0.7, drifted: ["lum", "atm"] }));

    const { body } = await handlers["GET /v1/drift/reports"](asked({ query: { model: "scene", limit: 10 } }));

    expect(body.reports.map(({ id }) => id)).toEqual(["check-2", "check-1"]);
    expect(body.trend).toMatchObject([{ score: 0.1 }, { score: 0.7, drifted: 2, promoted: 2 }]);
    expect(body.trend[0]).not.toHaveProperty("promoted");
  });

  it("answer a report with its features, and a link to its page in the language asked for", async () => {
    const report = await handlers["GET /v1/drift/reports/{id}"](asked({ parameters: { id: "check-1" } }));
    const page = await handlers["GET /v1/drift/reports/{id}/html"](asked({ parameters: { id: "check-1" }, query: { lang: "fr" } }));

    expect(report.body.report.features).toMatchObject([{ name: "lum" }]);
    expect(page.body).toMatchObject({ url: expect.stringContaining("https://"), expiresInSeconds: 300 });
  });

  it("start a check under the caller's name, of the window or of rows that are sent", async () => {
    await fakes.registry.putDriftWindow(aWindow("scene"));

    const { body } = await handlers["POST /v1/drift/checks"](asked({ body: { model: "scene", current: { kind: "window" } } }));
    await handlers["POST /v1/drift/uploads"](asked({ body: "lum\n1\n", query: { model: "scene" } }));

    expect(body).toMatchObject({ id: expect.stringMatching(/^check-\d{8}T\d{6}Z-[0-9a-f]{6}$/), state: "running", refreshes: false });
    expect(fakes.started).toMatchObject([
      { machine: "drift-check", input: { request: { current: { kind: "window" }, startedBy: "olga" } } },
      { machine: "drift-check", input: { request: { current: { kind: "upload" }, startedBy: "olga" } } },
    ]);
    expect([...fakes.stored.values()]).toEqual(["lum\n1\n"]);
  });

  it.each([
    { when: "there are no current rows yet", body: {} },
    { when: "those that there are belong to another contract", window: "all40", body: {} },
    { when: "that is asked for", window: "scene", body: { refresh: true } },
  ])("cut the current rows first when $when, and tell how that is doing", async ({ window, body: how }) => {
    if (window) await fakes.registry.putDriftWindow(aWindow(window));

    const { body } = await handlers["POST /v1/drift/checks"](
      asked({ body: { model: "scene", current: { kind: "window" }, season: true, ...how } }),
    );
    const known = await handlers["GET /v1/drift/checks/{id}"](asked({ parameters: { id: "refresh-1" } }));

    expect(body).toMatchObject({ id: expect.stringMatching(/^refresh-\d{8}T\d{6}Z-[0-9a-f]{6}$/), refreshes: true });
    expect(fakes.started).toEqual([
      { machine: "refresh", name: body.id, input: { request: { model: "scene", season: true, startedBy: "olga" } } },
    ]);
    expect(known.body).toMatchObject({ id: "refresh-1", state: "succeeded" });
  });

  it("leave the rows of before alone when that is asked for, and never cut any to check predictions", async () => {
    await handlers["POST /v1/drift/checks"](asked({ body: { model: "scene", current: { kind: "window" }, refresh: false } }));
    await handlers["POST /v1/drift/checks"](asked({ body: { model: "scene", current: { kind: "predictions", hours: 1 } } }));

    expect(fakes.started.map(({ machine }) => machine)).toEqual(["drift-check", "drift-check"]);
  });

  it("begin and end a simulation", async () => {
    const before = await handlers["GET /v1/drift/simulation"](asked({}));
    const begun = await handlers["POST /v1/drift/simulation"](asked({ body: { noise: 0.8 } }));
    const ended = await handlers["POST /v1/drift/simulation"](asked({ body: {} }));

    expect(before.body).toEqual({ noise: 0 });
    expect(begun.body).toMatchObject({ noise: 0.8, by: "olga" });
    expect(ended.body).toEqual({ noise: 0 });
    expect(await fakes.registry.getDriftSimulation()).toBeUndefined();
  });

  it("set the loop to advise only, and show what it did", async () => {
    const { body } = await handlers["PUT /v1/drift/loop"](asked({ body: { mode: "advise" } }));

    expect(body).toMatchObject({ mode: "advise", request: {}, coolDownHours: 24, episodes: [] });
    expect(await fakes.registry.getLoopSettings()).toMatchObject({ mode: "advise", by: "olga" });
  });
});

function aWindow(contract: string): DriftWindow {
  const matrix = { key: `prepared/${"e".repeat(64)}/window.matrix`, sha256: "e".repeat(64), bytes: 1 };
  const rows = { rows: 100, from: "2024-01", to: "2024-12", labelled: true };
  return { ...rows, model: "scene", contract, kind: "new", source: "s", dataset: "d", version: 1, matrix, at: at(0).toISOString() };
}
