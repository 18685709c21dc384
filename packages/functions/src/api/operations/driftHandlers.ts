import type { Executions } from "@vigie/cloud/executions";
import type { DriftPoint } from "@vigie/core/drift/driftReport";
import { DriftReport } from "@vigie/core/drift/driftReport";
import { NotFoundError } from "@vigie/core/errors";
import { scene } from "@vigie/core/prepare/scene";
import type { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import type { DriftRecords } from "@vigie/core/registry/drift/driftRecords";
import type { Registry } from "@vigie/core/registry/registry";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import { COOL_DOWN_MS } from "../../events/answerDriftAlarm";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import type { DriftCheckView } from "./drift.routes";
import { executionId } from "./executionId";
import { executionReport } from "./executionReport";

export type DriftDependencies = {
  registry: DriftRecords & Pick<Registry, "getAlias" | "getVersion">;
  checks: Pick<Executions, "start" | "describe">;
  /** Cuts the current rows out of the newest source, then checks them. */
  refreshes: Pick<Executions, "start" | "describe">;
  artifacts: Pick<ArtifactStore, "put" | "read">;
  /** A link to an artefact for a few seconds. */
  link(ref: ArtifactRef, seconds: number): Promise<string>;
  now(): Date;
};

const LINK_SECONDS = 300;

/** As many episodes as a reader looks at. */
const EPISODES = 50;

/** How the ids begin of checks that cut their rows first. */
const REFRESH = "refresh";

/** Shows drift checks, starts them, and steers simulation and loop. */
export function driftHandlers({ registry, checks, refreshes, artifacts, link, now }: DriftDependencies): HandlersOf<RouteOf<"drift">> {
  const checkOf = async (id: string) => {
    const check = await registry.getDriftCheck(id);
    if (!check) throw new NotFoundError(`There is no drift check ${id}.`);
    return check;
  };
  const start = async (request: Record<string, unknown>, startedBy: string, machine = checks) => {
    const id = executionId(machine === refreshes ? REFRESH : "check", now());
    await machine.start(id, { request: { ...request, startedBy } });
    return { body: { id, state: "running" as const, refreshes: machine === refreshes } };
  };
  /** Before the first refresh, and once a champion of another contract serves. */
  const lacksRows = async (model: string) => {
    const [window, alias] = await Promise.all([registry.getDriftWindow(model), registry.getAlias(model, "champion")]);
    const champion = alias && (await registry.getVersion(model, alias.version));
    // Without a champion nothing can be refreshed: the check says so.
    return champion !== undefined && window?.contract !== champion.contract;
  };
  const loop = async (model: string) => {
    const [settings, episodes] = await Promise.all([registry.getLoopSettings(), registry.listDriftEpisodes(model, EPISODES)]);
    const { mode = "retrain", request = {} } = settings ?? {};
    return { body: { mode, request, coolDownHours: COOL_DOWN_MS / 3_600_000, episodes } };
  };
  return {
    "GET /v1/drift/latest": async ({ query: { model } }) => {
      const [[check], alias, window] = await Promise.all([
        registry.listDriftChecks(model, 1),
        registry.getAlias(model, "champion"),
        registry.getDriftWindow(model),
      ]);
      if (!check) throw new NotFoundError(`No drift check of ${model} has been made yet.`);
      const { matrix: _, ...cut } = window ?? { matrix: undefined };
      return { body: { check: viewOf(check), champion: alias?.version ?? null, window: "rows" in cut ? cut : null } };
    },
    "GET /v1/drift/reports": async ({ query: { model, limit } }) => {
      const found = await registry.listDriftChecks(model, limit);
      return { body: { reports: found.map(viewOf), trend: trendOf(found) } };
    },
    "GET /v1/drift/reports/{id}": async ({ parameters: { id } }) => {
      const check = await checkOf(id);
      const report = DriftReport.parse(JSON.parse(Buffer.from(await artifacts.read(check.report)).toString("utf8")));
      return { body: { check: viewOf(check), report } };
    },
    "GET /v1/drift/reports/{id}/html": async ({ parameters: { id }, query: { lang } }) => {
      const { html } = await checkOf(id);
      return { body: { url: await link(html[lang], LINK_SECONDS), expiresInSeconds: LINK_SECONDS } };
    },
    "POST /v1/drift/checks": async ({ body: { refresh, current, ...request }, caller }) => {
      const refreshed = current.kind === "window" && (refresh ?? (await lacksRows(request.model)));
      return refreshed ? start(request, caller.username, refreshes) : start({ ...request, current }, caller.username);
    },
    "POST /v1/drift/uploads": async ({ body, query: { model, rule }, caller }) => {
      const file = await artifacts.put("prepared", "upload.csv", Buffer.from(body));
      return start({ model, current: { kind: "upload", file }, ...(rule && { rule }) }, caller.username);
    },
    "GET /v1/drift/checks/{id}": async ({ parameters: { id } }) => {
      const machine = id.startsWith(`${REFRESH}-`) ? refreshes : checks;
      const { startedBy: _, states: __, ...report } = executionReport(await machine.describe(id), []);
      return { body: report };
    },
    "GET /v1/drift/simulation": async () => ({ body: (await registry.getDriftSimulation()) ?? { noise: 0 } }),
    "POST /v1/drift/simulation": async ({ body: { noise = 0 }, caller, log }) => {
      const simulation = noise > 0 ? { noise, by: caller.username, at: now().toISOString() } : undefined;
      await registry.setDriftSimulation(simulation);
      log("drift simulation set", { noise });
      return { body: simulation ?? { noise: 0 } };
    },
    "GET /v1/drift/loop": ({ query: { model } }) => loop(model),
    "PUT /v1/drift/loop": async ({ body: { mode, request = {} }, caller, log }) => {
      await registry.setLoopSettings({ mode, request, by: caller.username, at: now().toISOString() });
      log("drift loop set", { mode });
      return loop(scene.name);
    },
  };
}

function viewOf({ report: _, html: __, ...view }: DriftCheckRecord): DriftCheckView {
  return view;
}

/** Oldest first; a check against another version than the one before tells that this one was promoted between them. */
function trendOf(newestFirst: readonly DriftCheckRecord[]): DriftPoint[] {
  const oldestFirst = [...newestFirst].reverse();
  return oldestFirst.map(({ at, verdict, score, drifted, tested, version }, index) => {
    const before = oldestFirst[index - 1]?.version;
    return {
      at,
      verdict,
      score,
      drifted: drifted.length,
      tested,
      ...(before !== undefined && before !== version && { promoted: version }),
    };
  });
}
