import { Profile } from "@vigie/core/dataset/profile";
import { QualityReport } from "@vigie/core/dataset/quality";
import { quarantinedRows } from "@vigie/core/dataset/quarantinedRows";
import { NotFoundError } from "@vigie/core/errors";
import type { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import type { Registry } from "@vigie/core/registry/registry";
import type { Source } from "@vigie/core/registry/source";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import { correctedSource } from "@vigie/core/steps/correctedSource";
import type { HandlersOf } from "../apiRequest";
import { type ArtifactLink, linkedArtifact } from "../registry/linkedArtifacts";
import type { RouteOf } from "../routes";

export type DatasetDependencies = {
  registry: Pick<Registry, "getDataset" | "listDatasets" | "listDatasetUses" | "getSource" | "putSource">;
  artifacts: ArtifactStore;
  link: ArtifactLink;
  now(): Date;
};

/** Dataset versions, their reports, what was made of them, and the replay of what they left out. */
export function datasetHandlers({ registry, artifacts, link, now }: DatasetDependencies): HandlersOf<RouteOf<"datasets">> {
  const textOf = async (ref: ArtifactRef) => Buffer.from(await artifacts.read(ref)).toString("utf8");
  const named = async (id: string): Promise<DatasetVersion> => {
    const version = await registry.getDataset(id);
    if (!version) throw new NotFoundError(`There is no dataset version ${id}.`);
    return version;
  };
  const sourceOf = async ({ id, source }: DatasetVersion): Promise<Source> => {
    const found = await registry.getSource(source);
    if (!found) throw new NotFoundError(`The source of dataset version ${id} is not known any more.`);
    return found;
  };
  return {
    "GET /v1/datasets": async ({ query }) => {
      const versions = await registry.listDatasets(query.dataset);
      const datasets = versions.map(({ id, dataset, years, totals, checks, createdAt }) => ({
        id,
        dataset,
        years,
        totals,
        checks,
        createdAt,
      }));
      return { body: { datasets } };
    },
    "GET /v1/datasets/{id}": async ({ parameters: { id } }) => ({ body: await named(id) }),
    "GET /v1/datasets/{id}/quality": async ({ parameters: { id } }) => {
      return { body: QualityReport.parse(JSON.parse(await textOf((await named(id)).quality))) };
    },
    "GET /v1/datasets/{id}/profile": async ({ parameters: { id } }) => {
      return { body: Profile.parse(JSON.parse(await textOf((await named(id)).profile))) };
    },
    "GET /v1/datasets/{id}/quarantine": async ({ parameters: { id }, query }) => {
      const all = quarantinedRows(await textOf((await named(id)).quarantine));
      const next = query.from + query.rows;
      return { body: { total: all.length, rows: all.slice(query.from, next), ...(next < all.length ? { next } : {}) } };
    },
    "POST /v1/datasets/{id}/quarantine/replay": async ({ parameters: { id }, body: { rows }, caller, log }) => {
      const version = await named(id);
      const source = await sourceOf(version);
      const quarantine = quarantinedRows(await textOf(version.quarantine));
      const corrected = await correctedSource({ source, quarantine, rows }, { artifacts, now }, caller.username);
      if (!(await registry.getSource(corrected.id))) await registry.putSource(corrected);
      log("quarantine replayed", { dataset: id, source: corrected.id, rows: rows.length });
      const files = corrected.files.map(({ name }) => name);
      return { body: { source: corrected.id, dataset: corrected.dataset, files, rows: rows.length } };
    },
    "GET /v1/datasets/{id}/files": async ({ parameters: { id } }) => {
      const { id: source, dataset, files } = await sourceOf(await named(id));
      return { body: { source, dataset, files: await Promise.all(files.map(({ ref }) => linkedArtifact(ref, link))) } };
    },
    "GET /v1/datasets/{id}/lineage": async ({ parameters: { id } }) => {
      const { source, files, rawDigest, revision, previous } = await named(id);
      const uses = await registry.listDatasetUses(id);
      const prepared = uses.filter((use) => use.kind === "prepared");
      const versions = uses.filter((use) => use.kind === "version");
      return { body: { id, source, files, rawDigest, revision, previous, prepared, versions } };
    },
  };
}
