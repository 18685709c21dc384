import { join } from "node:path";
import { z } from "zod";
import { contractNamed } from "../prepare/contracts";
import { prepare as prepareTables } from "../prepare/prepare";
import { ArtifactRef } from "./artifact";
import { CanonicalTables } from "./ingest";
import { remember } from "./remember";
import { defineStep } from "./step";

const Prepared = z.strictObject({ prepared: ArtifactRef, digest: z.string(), rows: z.int(), severe: z.int() });

/** One row per accident with the features of a contract and the target, as Parquet. */
export const prepare = defineStep({
  name: "prepare",
  input: z.strictObject({ tables: CanonicalTables, contract: z.string() }),
  output: Prepared.extend({ cached: z.boolean() }),
  async run({ tables, contract }, workspace) {
    const { value, cached } = await remember(workspace, "prepare", { tables, contract }, Prepared, async () => {
      const { artifacts, scratch } = workspace;
      const [accidents, vehicles, users] = await Promise.all([
        artifacts.fetch(tables.accidents),
        artifacts.fetch(tables.vehicles),
        artifacts.fetch(tables.users),
      ]);
      const out = join(scratch, "prepared.parquet");
      const counts = await prepareTables({ tables: { accidents, vehicles, users }, contract: contractNamed(contract), out });
      const prepared = await artifacts.put("prepared", "prepared.parquet", { path: out });
      workspace.log("prepared", { contract, ...counts });
      return { prepared, digest: prepared.sha256, ...counts };
    });
    return { ...value, cached };
  },
});
