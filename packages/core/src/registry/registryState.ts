import * as z from "zod";
import { Alias, AuditEntry } from "./alias";
import { DatasetUse } from "./datasetUse";
import { DatasetVersion } from "./datasetVersion";
import { DriftState, emptyDriftState } from "./drift/driftState";
import { Lease } from "./lease";
import { Run } from "./run";
import { Source } from "./source";
import { Version } from "./version";
import { VersionDecision } from "./versionDecision";

/** Everything that a registry knows, as one document. */
export const RegistryState = z.strictObject({
  runs: z.array(Run),
  versions: z.array(Version),
  aliases: z.array(Alias),
  audit: z.array(AuditEntry),
  sources: z.array(Source),
  // Registries of before dataset versions have none of these.
  datasets: z.array(DatasetVersion).default([]),
  datasetUses: z.array(DatasetUse).default([]),
  decisions: z.array(VersionDecision).default([]),
  leases: z.array(Lease),
  drift: DriftState.default(emptyDriftState),
});
export type RegistryState = z.infer<typeof RegistryState>;

export function emptyRegistryState(): RegistryState {
  return {
    runs: [],
    versions: [],
    aliases: [],
    audit: [],
    sources: [],
    datasets: [],
    datasetUses: [],
    decisions: [],
    leases: [],
    drift: emptyDriftState(),
  };
}

/** Where a registry's document is kept. `read` answers a document of the caller's own. */
export interface StateStore {
  read(): Promise<RegistryState>;
  write(state: RegistryState): Promise<void>;
}
