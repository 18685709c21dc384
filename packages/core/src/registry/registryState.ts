import { z } from "zod";
import { Alias, AuditEntry } from "./alias";
import { DatasetUse } from "./datasetUse";
import { DatasetVersion } from "./datasetVersion";
import { Lease } from "./lease";
import { Run } from "./run";
import { Source } from "./source";
import { Version } from "./version";

/** Everything that a registry knows, as one document. */
export const RegistryState = z.strictObject({
  runs: z.array(Run),
  versions: z.array(Version),
  aliases: z.array(Alias),
  audit: z.array(AuditEntry),
  sources: z.array(Source),
  // Registries of before dataset versions have neither.
  datasets: z.array(DatasetVersion).default([]),
  datasetUses: z.array(DatasetUse).default([]),
  leases: z.array(Lease),
});
export type RegistryState = z.infer<typeof RegistryState>;

export function emptyRegistryState(): RegistryState {
  return { runs: [], versions: [], aliases: [], audit: [], sources: [], datasets: [], datasetUses: [], leases: [] };
}

/** Where a registry's document is kept. `read` answers a document of the caller's own. */
export interface StateStore {
  read(): Promise<RegistryState>;
  write(state: RegistryState): Promise<void>;
}
