import type { Alias, AliasMove, AliasName, AuditEntry } from "./alias";
import type { DatasetUse } from "./datasetUse";
import type { DatasetVersion } from "./datasetVersion";
import type { Lease } from "./lease";
import type { Run } from "./run";
import type { Source } from "./source";
import type { Version, VersionDraft } from "./version";

/** What the domain needs from storage. Rules live in the domain; the store keeps them atomic. */
export interface Registry {
  /** Creates or replaces a run record. */
  putRun(run: Run): Promise<void>;
  getRun(id: string): Promise<Run | undefined>;
  /** Newest first. */
  listRuns(experiment: string): Promise<Run[]>;

  listModels(): Promise<string[]>;
  /** Writes version and counter in one transaction, so that numbers have no gaps. Registering the same run again answers the version that it made. */
  createVersion(draft: VersionDraft, createdAt: Date): Promise<Version>;
  getVersion(model: string, version: number): Promise<Version | undefined>;
  /** Newest first. */
  listVersions(model: string): Promise<Version[]>;

  getAlias(model: string, alias: AliasName): Promise<Alias | undefined>;
  /** Moves the alias and writes the audit entry in one transaction. Throws ConflictError when `expected` is not where it points, or the version is not approved. */
  moveAlias(move: AliasMove, at: Date): Promise<Alias>;
  /** Newest first. */
  listAudit(model: string): Promise<AuditEntry[]>;

  putSource(source: Source): Promise<void>;
  getSource(id: string): Promise<Source | undefined>;
  latestSource(): Promise<Source | undefined>;

  /** Writes a dataset version unless its id is known, and answers the one that stands: identical content is the version that it first was. */
  putDataset(version: DatasetVersion): Promise<DatasetVersion>;
  getDataset(id: string): Promise<DatasetVersion | undefined>;
  /** Newest first, of one dataset or of all. */
  listDatasets(dataset?: string): Promise<DatasetVersion[]>;
  /** Writes what was made of a dataset version unless it is known. */
  putDatasetUse(use: DatasetUse): Promise<void>;
  /** Prepared tables by contract, then model versions by name and number. */
  listDatasetUses(dataset: string): Promise<DatasetUse[]>;

  /** The lease now held: the given one, or the one that stands when its holder is another execution. `takeOver` names a holder known to be gone. */
  acquireLease(lease: Lease, takeOver?: string): Promise<Lease>;
  getLease(pipeline: string): Promise<Lease | undefined>;
  /** Does nothing when another execution holds it. */
  releaseLease(pipeline: string, execution: string): Promise<void>;
}
