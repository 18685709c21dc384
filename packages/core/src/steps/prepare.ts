import { join } from "node:path";
import * as z from "zod";
import { DataError } from "../errors";
import { contractNamed } from "../prepare/contracts";
import { prepare as prepareTables } from "../prepare/prepare";
import { asReadyMade, readyMadeContract } from "../prepare/readyMadeDataset";
import { RowCap } from "../prepare/rowCap";
import { ArtifactRef } from "./artifact";
import { CanonicalTables } from "./ingest";
import { remember } from "./remember";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

const Prepared = z.strictObject({
  prepared: ArtifactRef,
  digest: z.string(),
  rows: z.int(),
  severe: z.int(),
  /** Checks and row cap (`PreparedQuality`), and the profile of every column. */
  quality: ArtifactRef,
  profile: ArtifactRef,
  warnings: z.array(z.string()),
});

const PrepareInput = z.strictObject({
  /** Id of the dataset version that the tables are. */
  dataset: z.string(),
  tables: CanonicalTables,
  contract: z.string(),
  sample: RowCap.nullable(),
});

/** One row per accident with the features of a contract and the target, as Parquet. Throws DataError when a quality check of them fails. */
export const prepare = defineStep({
  name: "prepare",
  input: PrepareInput,
  output: Prepared.extend({ cached: z.boolean() }),
  async run(input, workspace) {
    const { value, cached } = await remember(workspace, "prepare", input, Prepared, () => prepareDataset(input, workspace));
    return { ...value, cached };
  },
});

async function prepareDataset(
  { dataset, tables, contract, sample }: z.infer<typeof PrepareInput>,
  workspace: Workspace,
): Promise<z.input<typeof Prepared>> {
  const { artifacts, registry, scratch, revision, now, log } = workspace;
  const [accidents, vehicles, users] = await Promise.all([
    artifacts.fetch(tables.accidents),
    artifacts.fetch(tables.vehicles),
    artifacts.fetch(tables.users),
  ]);
  const out = join(scratch, "prepared.parquet");
  const version = await registry.getDataset(dataset);
  const named = contractNamed(contract);
  const { rows, severe, quality, profile } = await prepareTables({
    tables: { accidents, vehicles, users },
    contract: version && readyMadeContract(version.dataset) ? asReadyMade(named) : named,
    out,
    sample,
  });
  if (quality.sample) log("row cap applied: accidents drawn at random", quality.sample);
  const [prepared, qualityRef, profileRef] = await Promise.all([
    artifacts.put("prepared", "prepared.parquet", { path: out }),
    artifacts.put("reports", "quality.json", jsonOf(quality)),
    artifacts.put("reports", "profile.json", jsonOf({ tables: [profile] })),
  ]);
  const failed = quality.checks.filter(({ verdict }) => verdict === "fail").map(({ name, message }) => ({ path: name, message }));
  if (failed.length > 0) throw new DataError(`The prepared data failed ${failed.length} quality checks: ${failed[0]?.message}`, failed);
  await registry.putDatasetUse({
    kind: "prepared",
    dataset,
    contract,
    prepared,
    rows,
    severe,
    sample: quality.sample,
    quality: qualityRef,
    profile: profileRef,
    revision,
    at: now().toISOString(),
  });
  const warnings = quality.checks.filter(({ verdict }) => verdict === "warn").map(({ message }) => message);
  log("prepared", { contract, rows, severe, warnings });
  return { prepared, digest: prepared.sha256, rows, severe, quality: qualityRef, profile: profileRef, warnings };
}

function jsonOf(report: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(report, null, 2));
}
