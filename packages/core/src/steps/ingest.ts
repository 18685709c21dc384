import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { ingest as ingestFiles } from "../dataset/ingest";
import { QualityReport } from "../dataset/quality";
import { readyMadeContract } from "../prepare/readyMadeDataset";
import { ingestReadyMade } from "../prepare/readyMadeIngest";
import { Source } from "../registry/source";
import { ArtifactRef } from "./artifact";
import { remember } from "./remember";
import { replayCorrections } from "./replayCorrections";
import { defineStep } from "./step";
import { storeDataset } from "./storeDataset";
import type { Workspace } from "./workspace";

/** The canonical tables of a dataset, as Parquet. */
export const CanonicalTables = z.strictObject({ accidents: ArtifactRef, vehicles: ArtifactRef, users: ArtifactRef });
export type CanonicalTables = z.infer<typeof CanonicalTables>;

const Ingested = z.strictObject({
  dataset: z.string(),
  /** Id of the dataset version that the tables are. */
  version: z.string(),
  tables: CanonicalTables,
  /** What came in, what was left out and why, and what is missing. */
  quality: ArtifactRef,
  /** What every column looks like. */
  profile: ArtifactRef,
  /** Rows that were left out, each with its reason. */
  quarantine: ArtifactRef,
  rawDigest: z.string(),
  totals: QualityReport.shape.totals,
});

/** Reads the official files or the ready-made tables of a source into one row per accident, vehicle and user. Throws DataError naming file, row and column. */
export const ingest = defineStep({
  name: "ingest",
  input: z.strictObject({ source: Source }),
  output: Ingested.extend({ cached: z.boolean() }),
  async run({ source }, workspace) {
    const { value, cached } = await remember(workspace, "ingest", { dataset: source.dataset, files: source.files }, Ingested, () =>
      readSource(source, workspace),
    );
    return { ...value, cached };
  },
});

async function readSource(source: Source, workspace: Workspace): Promise<z.input<typeof Ingested>> {
  const { artifacts, scratch, log } = workspace;
  const outDir = join(scratch, "ingest");
  await mkdir(outDir, { recursive: true });
  const files = await Promise.all(source.files.map(async ({ name, ref }) => ({ name, path: await artifacts.fetch(ref) })));
  const contract = readyMadeContract(source.dataset);
  const ingested = contract
    ? { dataset: source.dataset, ...(await ingestReadyMade({ contract, files, outDir })) }
    : await ingestFiles({ dataset: source.dataset, files: await replayCorrections(files, outDir), outDir });
  const { dataset, quality } = ingested;
  log("ingested", { dataset, ...quality.totals });
  const version = await storeDataset({ source, rawDigest: digestOf(source), ingested, outDir }, workspace);
  const { accidents, vehicles, users } = version.tables;
  return {
    dataset,
    version: version.id,
    tables: CanonicalTables.parse({ accidents: accidents?.ref, vehicles: vehicles?.ref, users: users?.ref }),
    quality: version.quality,
    profile: version.profile,
    quarantine: version.quarantine,
    rawDigest: version.rawDigest,
    totals: quality.totals,
  };
}

function digestOf(source: Source): string {
  const digests = source.files.map(({ ref }) => ref.sha256).sort();
  return createHash("sha256").update(digests.join("\n")).digest("hex");
}
