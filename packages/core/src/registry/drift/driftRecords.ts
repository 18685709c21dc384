import type { DriftCheckRecord } from "./driftCheckRecord";
import type { DriftEpisode, LoopSettings } from "./driftEpisode";
import type { DriftReferenceRecord } from "./driftReferenceRecord";
import type { DriftSimulation } from "./driftSimulation";
import type { DriftWindow } from "./driftWindow";

/** What the registry keeps for the watch over a model and for the loop that retrains it. */
export interface DriftRecords {
  /** Creates or replaces the reference of a version. */
  putDriftReference(record: DriftReferenceRecord): Promise<void>;
  getDriftReference(model: string, version: number): Promise<DriftReferenceRecord | undefined>;

  /** Replaces the current rows of a model. */
  putDriftWindow(window: DriftWindow): Promise<void>;
  getDriftWindow(model: string): Promise<DriftWindow | undefined>;

  /** Writes a check unless its id is known, and answers the one that stands. */
  putDriftCheck(check: DriftCheckRecord): Promise<DriftCheckRecord>;
  getDriftCheck(id: string): Promise<DriftCheckRecord | undefined>;
  /** Newest first. */
  listDriftChecks(model: string, limit?: number): Promise<DriftCheckRecord[]>;

  getDriftSimulation(): Promise<DriftSimulation | undefined>;
  /** `undefined` ends it. */
  setDriftSimulation(simulation: DriftSimulation | undefined): Promise<void>;

  getLoopSettings(): Promise<LoopSettings | undefined>;
  setLoopSettings(settings: LoopSettings): Promise<void>;

  /** Whether the episode was new and is written now; of several that write it at once one is told so. */
  claimDriftEpisode(episode: DriftEpisode): Promise<boolean>;
  /** Writes what became of an episode. */
  putDriftEpisode(episode: DriftEpisode): Promise<void>;
  /** Newest first. */
  listDriftEpisodes(model: string, limit?: number): Promise<DriftEpisode[]>;
}
