import * as z from "zod";
import { officialDataset } from "../prepare/readyMadeDataset";
import { Source } from "../registry/source";
import { encodeAccidentTable } from "../risk/accidentTableFile";
import { readBoundaries } from "../risk/boundaries";
import { buildAccidentTable } from "../risk/buildAccidentTable";
import { AccidentTableArtifacts } from "./accidentTableArtifacts";
import { CanonicalTables } from "./ingest";
import { remember } from "./remember";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

const AggregateInput = z.strictObject({
  source: Source,
  /** Id of the dataset version that the tables are. */
  dataset: z.string(),
  tables: CanonicalTables,
});

/** Makes the table that risk and statistics of a dataset version are counted from. Throws DataError when the boundary file cannot be read. */
export const aggregate = defineStep({
  name: "aggregate",
  input: AggregateInput,
  output: AccidentTableArtifacts.extend({ cached: z.boolean() }),
  async run(input, workspace) {
    const identity = { dataset: input.dataset, tables: input.tables, boundaries: input.source.boundaries?.ref.sha256 };
    const { value, cached } = await remember(workspace, "aggregate", identity, AccidentTableArtifacts, () => build(input, workspace));
    return { ...value, cached };
  },
});

async function build(
  { source, dataset, tables }: z.infer<typeof AggregateInput>,
  { artifacts, registry, revision, now, log }: Workspace,
): Promise<AccidentTableArtifacts> {
  const [accidents, vehicles, users] = await Promise.all([
    artifacts.fetch(tables.accidents),
    artifacts.fetch(tables.vehicles),
    artifacts.fetch(tables.users),
  ]);
  const boundaries = source.boundaries && readBoundaries(Buffer.from(await artifacts.read(source.boundaries.ref)).toString("utf8"));
  const made = await buildAccidentTable({ dataset: officialDataset(source.dataset), tables: { accidents, vehicles, users }, boundaries });
  const [table, ids] = await Promise.all([
    artifacts.put("reports", "accidents.table", encodeAccidentTable(made.table)),
    artifacts.put("prepared", "accidents.ids", new Uint8Array(made.ids.buffer)),
  ]);
  const { rows } = made.table;
  await registry.putDatasetUse({ kind: "accident table", dataset, table, ids, rows, revision, at: now().toISOString() });
  log("accident table made", { rows, bytes: table.bytes });
  return { table, ids, rows };
}
