import type { Alias, AliasMove, AliasName, AuditEntry } from "./alias";
import type { DatasetUse } from "./datasetUse";
import type { DatasetVersion } from "./datasetVersion";
import type { DriftRecords } from "./drift/driftRecords";
import type { Lease } from "./lease";
import type { Run } from "./run";
import type { Source } from "./source";
import type { Version, VersionDraft } from "./version";
import type { DecisionRequest, VersionDecision } from "./versionDecision";

/** What the domain needs from storage. Rules live in the domain; the store keeps them atomic. */
export interface Registry extends DriftRecords {
  /** Creates or replaces a run record. */
  putRun(run: Run): Promise<void>;
  getRun(id: string): Promise<Run | undefined>;
  /** Newest first. */
  listRuns(experiment: string): Promise<Run[]>;
  /** Names of the experiments that have runs. */
  listExperiments(): Promise<string[]>;

  listModels(): Promise<string[]>;
  /** Writes version and counter in one transaction, so that numbers have no gaps. Registering the same run again answers the version that it made. */
  createVersion(draft: VersionDraft, createdAt: Date): Promise<Version>;
  /** A deleted version is answered only with `deleted`. */
  getVersion(model: string, version: number, options?: VersionOptions): Promise<Version | undefined>;
  /** Newest first; deleted ones only with `deleted`. */
  listVersions(model: string, options?: VersionOptions): Promise<Version[]>;
  /**
   * Approves, rejects, deletes or restores a version by the rules of `decided`, and writes the decision in the same transaction. Asked
   * again for what holds already, it changes nothing. Throws NotFoundError, and ConflictError when the rules refuse.
   */
  decideVersion(request: DecisionRequest, at: Date): Promise<Version>;
  /** Newest first. */
  listDecisions(model: string): Promise<VersionDecision[]>;

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

/** `deleted`: deleted versions are answered too. */
export type VersionOptions = { deleted?: boolean };
