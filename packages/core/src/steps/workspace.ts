import type { Announce } from "../registry/aliasMoved";
import type { Registry } from "../registry/registry";
import type { ArtifactStore } from "./artifact";
import type { LoggedPredictions } from "./loggedPredictions";
import type { StepResults } from "./stepResults";

/** Everything a step may touch. The CLI makes one over a folder, Lambda one over S3 and DynamoDB, a test whatever it likes. */
export interface Workspace {
  artifacts: ArtifactStore;
  results: StepResults;
  registry: Registry;
  /** Only where a step may look at what was predicted. */
  predictions?: LoggedPredictions;
  /** Tells others that an alias has moved. */
  announce: Announce;
  /** Whether an execution of a pipeline is still under way: decides if its lease may be taken over. */
  isRunning(execution: string): Promise<boolean>;
  /** A writable folder of this run alone, for files that pass through disk. */
  scratch: string;
  /** Digest of the code, stored with what it makes: a finished step is reused only by the same code. */
  revision: string;
  now(): Date;
  log(message: string, details?: Record<string, unknown>): void;
}
