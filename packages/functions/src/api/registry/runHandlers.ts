import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import { EvaluationReport } from "@vigie/core/evaluate/evaluationReport";
import type { Registry } from "@vigie/core/registry/registry";
import type { Run } from "@vigie/core/registry/run";
import { compareRuns } from "@vigie/core/registry/runs/compareRuns";
import { metricSummaries } from "@vigie/core/registry/runs/metricSummaries";
import { runFilter } from "@vigie/core/registry/runs/runFilter";
import { sortRuns } from "@vigie/core/registry/runs/sortRuns";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import { type ArtifactLink, linkedArtifacts } from "./linkedArtifacts";
import type { RunSummary } from "./runs.routes";

export type RunDependencies = {
  registry: Pick<Registry, "listExperiments" | "listRuns" | "getRun" | "putRun" | "listVersions">;
  artifacts: Pick<ArtifactStore, "read">;
  link: ArtifactLink;
};

const DEFAULT_PAGE = 50;

/** What was tried, how it went, and what came of it. */
export function runHandlers({ registry, artifacts, link }: RunDependencies): HandlersOf<RouteOf<"runs">> {
  const named = async (id: string): Promise<Run> => {
    const run = await registry.getRun(id);
    if (!run) throw new NotFoundError(`There is no run ${id}.`);
    return run;
  };
  return {
    "GET /v1/experiments": async () => {
      const names = await registry.listExperiments();
      const experiments = await Promise.all(names.map(async (name) => experimentOf(name, await registry.listRuns(name))));
      return { body: { experiments } };
    },
    "GET /v1/experiments/{name}/runs": async ({ parameters: { name }, query }) => {
      const all = await registry.listRuns(name);
      if (all.length === 0) throw new NotFoundError(`There is no experiment ${name}.`);
      const { filter, order, parent, limit = DEFAULT_PAGE, cursor } = query;
      const passes = filter === undefined ? () => true : runFilter(filter);
      const found = all.filter((run) => passes(run) && (parent === undefined || (run.parent ?? "none") === parent));
      const sorted = order === undefined ? found : sortRuns(found, order);
      const from = cursor === undefined ? 0 : after(sorted, cursor);
      const page = sorted.slice(from, from + limit);
      const more = from + limit < sorted.length;
      const runs = page.map((run) => summaryOf(run, all.filter((child) => child.parent === run.id).length));
      return { body: { total: sorted.length, runs, ...(more ? { next: page.at(-1)!.id } : {}) } };
    },
    "GET /v1/runs/compare": async ({ query: { ids, different } }) => {
      const runs = await Promise.all(ids.map(named));
      const { parameters, metrics } = compareRuns(runs);
      const intervals = await Promise.all(runs.map((run) => intervalsOf(run, artifacts)));
      const shown = <T extends { different: boolean }>(rows: T[]) => rows.filter((row) => different !== "true" || row.different);
      return {
        body: {
          runs: runs.map(({ id, experiment, family, status }) => ({ id, experiment, status, ...(family === undefined ? {} : { family }) })),
          parameters: shown(parameters),
          metrics: shown(metrics).map((row) => {
            const known = intervals.map((of) => of[row.name] ?? null);
            return { ...row, ...(known.some((interval) => interval !== null) ? { intervals: known } : {}) };
          }),
        },
      };
    },
    "GET /v1/runs/{id}": async ({ parameters: { id } }) => {
      const { metrics, artifacts: files, ...run } = await named(id);
      const [siblings, versions, linked] = await Promise.all([
        registry.listRuns(run.experiment),
        registry.listVersions(run.experiment),
        linkedArtifacts(files, link),
      ]);
      const version = versions.find((one) => one.run === id);
      return {
        body: {
          ...run,
          metrics: metricSummaries({ metrics, ...(run.series && { series: run.series }) }),
          artifacts: linked,
          children: siblings.filter(({ parent }) => parent === id).map(childOf),
          lineage: {
            parent: run.parent ?? null,
            execution: run.execution ?? null,
            datasetDigest: run.datasetDigest ?? null,
            revision: run.revision,
            version: version ? { model: version.model, version: version.version, dataset: version.dataset ?? null } : null,
          },
        },
      };
    },
    "PUT /v1/runs/{id}/tags": async ({ parameters: { id }, body, log }) => {
      const run = await named(id);
      if (run.status === "running") throw new ConflictError(`The run ${id} is still under way.`);
      const wanted = Object.entries({ ...run.tags, ...body.tags }).filter((entry): entry is [string, string] => entry[1] !== null);
      const tags = Object.fromEntries(wanted);
      await registry.putRun({ ...run, tags });
      log("run tagged", { run: id, tags: Object.keys(body.tags) });
      return { body: { id, tags } };
    },
  };
}

/** @param runs newest first */
function experimentOf(name: string, runs: readonly Run[]) {
  const byStatus: Partial<Record<Run["status"], number>> = {};
  for (const { status } of runs) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const [last] = runs;
  return { name, runs: runs.length, byStatus, last: last ? { id: last.id, status: last.status, startedAt: last.startedAt } : null };
}

/** A page begins after the run that the page before ended with, wherever newer runs have moved it. */
function after(runs: readonly Run[], cursor: string): number {
  const index = runs.findIndex(({ id }) => id === cursor);
  if (index >= 0) return index + 1;
  throw new VisibleError(422, "bad-cursor", "The cursor is none of this list: its filter is another, or the run is gone.", [
    { path: "query.cursor", message: "not in this list" },
  ]);
}

function summaryOf({ series: _, artifacts: __, ...run }: Run, children: number): RunSummary {
  return { ...run, children };
}

function childOf({ id, family, status, metrics, tags }: Run) {
  return { id, status, metrics, tags, ...(family === undefined ? {} : { family }) };
}

async function intervalsOf(run: Run, artifacts: Pick<ArtifactStore, "read">): Promise<Partial<Record<string, [number, number]>>> {
  const report = run.artifacts.metrics;
  if (!report) return {};
  return EvaluationReport.parse(JSON.parse(Buffer.from(await artifacts.read(report)).toString("utf8"))).intervals;
}
