import * as z from "zod";
import { DriftCheckRecord } from "./driftCheckRecord";
import { DriftEpisode, LoopSettings } from "./driftEpisode";
import { DriftReferenceRecord } from "./driftReferenceRecord";
import { DriftSimulation } from "./driftSimulation";
import { DriftWindow } from "./driftWindow";

/** The drift records of a registry over one document. */
export const DriftState = z.strictObject({
  references: z.array(DriftReferenceRecord),
  windows: z.array(DriftWindow),
  checks: z.array(DriftCheckRecord),
  episodes: z.array(DriftEpisode),
  simulation: DriftSimulation.optional(),
  loop: LoopSettings.optional(),
});
export type DriftState = z.infer<typeof DriftState>;

export function emptyDriftState(): DriftState {
  return { references: [], windows: [], checks: [], episodes: [] };
}
