import { GoldenRows } from "@vigie/core/onnx/golden";
import { Bundle } from "@vigie/core/predict/bundle";
import { ExampleAccidents } from "@vigie/core/predict/exampleAccidents";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import type { AliasName } from "@vigie/core/registry/alias";
import { changeLogLine } from "@vigie/core/registry/changeLogLine";
import type { Registry } from "@vigie/core/registry/registry";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";
import type { z } from "zod";
import { type ArtifactLink, linkedArtifacts } from "./linkedArtifacts";
import type { VersionPage } from "./models.routes";

export type VersionPageDependencies = {
  registry: Pick<Registry, "listDecisions" | "listAudit" | "getRun" | "getDataset" | "listDatasetUses" | "listVersions">;
  artifacts: Pick<ArtifactStore, "read">;
  link: ArtifactLink;
  /** Bucket of the artefacts. */
  bucket: string;
};

/** So many golden rows are shown; the file has them all. */
const SHOWN_GOLDEN_ROWS = 5;

/** Everything there is to know of a version: what it takes with an example, how it was judged, where it came from and what came of it. */
export async function versionPage(version: Version, aliases: AliasName[], dependencies: VersionPageDependencies): Promise<VersionPage> {
  const { registry, artifacts, link, bucket } = dependencies;
  const read = async <T extends z.ZodType>(schema: T, ref: ArtifactRef): Promise<z.output<T>> =>
    schema.parse(JSON.parse(Buffer.from(await artifacts.read(ref)).toString("utf8")));
  const { artifacts: files, ...rest } = version;
  const [golden, examples, schema, linked, decisions, audit, lineage] = await Promise.all([
    read(GoldenRows, files.golden),
    files.examples ? read(ExampleAccidents, files.examples) : null,
    schemaOf(version, read),
    linkedArtifacts(files, link),
    registry.listDecisions(version.model),
    registry.listAudit(version.model),
    lineageOf(version, dependencies),
  ]);
  return {
    ...rest,
    artifacts: linked,
    uri: `s3://${bucket}/${files.onnx.key}`,
    aliases,
    line: changeLogLine(version),
    schema,
    examples,
    golden: { features: golden.features, total: golden.rows.length, rows: golden.rows.slice(0, SHOWN_GOLDEN_ROWS) },
    decisions: decisions.filter((decision) => decision.version === version.version),
    moves: audit.filter(({ from, to }) => from === version.version || to === version.version),
    lineage,
  };
}

/** A ready-made table's contract is known by the model alone: the names of its columns. */
async function schemaOf(
  { contract, artifacts }: Version,
  read: (schema: typeof Bundle, ref: ArtifactRef) => Promise<Bundle>,
): Promise<VersionPage["schema"]> {
  if (!contractNames.includes(contract)) return (await read(Bundle, artifacts.model)).features.map((name) => ({ name }));
  return contractNamed(contract).features.map(({ name, type, label }) => ({ name, type, label: { fr: label.fr, en: label.en } }));
}

async function lineageOf(version: Version, { registry }: VersionPageDependencies): Promise<VersionPage["lineage"]> {
  const [run, dataset, uses, versions] = await Promise.all([
    registry.getRun(version.run),
    version.dataset === undefined ? undefined : registry.getDataset(version.dataset),
    version.dataset === undefined ? [] : registry.listDatasetUses(version.dataset),
    registry.listVersions(version.model),
  ]);
  const own = uses.filter((use) => use.kind === "expected" && use.model === version.model && use.version === version.version);
  return {
    run: version.run,
    runName: run?.tags.candidate ?? null,
    execution: run?.execution ?? null,
    experiment: run?.experiment ?? null,
    dataset: dataset ? { id: dataset.id, name: dataset.dataset, years: dataset.years, source: dataset.source } : null,
    files: dataset?.files.map(({ name, sha256 }) => ({ name, sha256 })) ?? [],
    sameData: versions
      .filter((other) => other.version !== version.version && other.preparedDigest === version.preparedDigest)
      .map((other) => other.version),
    expected: own.flatMap((use) => (use.kind === "expected" ? [{ table: use.table, accidents: use.accidents, at: use.at }] : [])),
  };
}
