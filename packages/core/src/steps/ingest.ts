import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ingest as ingestFiles } from "../dataset/ingest";
import { QualityReport } from "../dataset/quality";
import { Source } from "../registry/source";
import { ArtifactRef } from "./artifact";
import { remember } from "./remember";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

/** The canonical tables of a dataset, as Parquet. */
export const CanonicalTables = z.strictObject({ accidents: ArtifactRef, vehicles: ArtifactRef, users: ArtifactRef });
export type CanonicalTables = z.infer<typeof CanonicalTables>;

const Ingested = z.strictObject({
  dataset: z.string(),
  tables: CanonicalTables,
  /** What came in, what was left out and why, and what is missing. */
  quality: ArtifactRef,
  /** Rows that were left out, each with its reason. */
  quarantine: ArtifactRef,
  rawDigest: z.string(),
  totals: QualityReport.shape.totals,
});

/** Reads the official files of a source into one row per accident, vehicle and user. Throws DataError naming file, row and column. */
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

async function readSource(source: Source, { artifacts, scratch, log }: Workspace): Promise<z.input<typeof Ingested>> {
  const outDir = join(scratch, "ingest");
  await mkdir(outDir, { recursive: true });
  const files = await Promise.all(source.files.map(async ({ name, ref }) => ({ name, path: await artifacts.fetch(ref) })));
  const { dataset, tables, quality, quarantine } = await ingestFiles({ dataset: source.dataset, files, outDir });
  log("ingested", { dataset, ...quality.totals });
  const [accidents, vehicles, users, quarantineRef, qualityRef] = await Promise.all([
    artifacts.put("prepared", "accidents.parquet", { path: tables.accidents }),
    artifacts.put("prepared", "vehicles.parquet", { path: tables.vehicles }),
    artifacts.put("prepared", "users.parquet", { path: tables.users }),
    artifacts.put("reports", "quarantine.csv", { path: quarantine }),
    artifacts.put("reports", "quality.json", Buffer.from(JSON.stringify(quality, null, 2))),
  ]);
  return {
    dataset,
    tables: { accidents, vehicles, users },
    quality: qualityRef,
    quarantine: quarantineRef,
    rawDigest: digestOf(source),
    totals: quality.totals,
  };
}

function digestOf(source: Source): string {
  const digests = source.files.map(({ ref }) => ref.sha256).sort();
  return createHash("sha256").update(digests.join("\n")).digest("hex");
}
