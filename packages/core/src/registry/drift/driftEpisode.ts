import * as z from "zod";

/**
 * What the loop does about a drift alarm: `retrain` starts a training, `advise` writes the episode down and leaves the start to people.
 */
export const LoopMode = z.enum(["retrain", "advise"]);
export type LoopMode = z.infer<typeof LoopMode>;

/** `request` is what the training that it starts is asked for, a `TrainingRequest`; `{}` retrains with the usual candidates. */
export const LoopSettings = z.strictObject({
  mode: LoopMode,
  request: z.record(z.string(), z.unknown()).default({}),
  by: z.string(),
  at: z.iso.datetime(),
});
export type LoopSettings = z.infer<typeof LoopSettings>;

/**
 * - `started`: the execution was started
 * - `advised`: the loop only advises
 * - `cooling-down`: a training was started for drift less than the cool-down ago
 * - `running`: a training was under way
 */
export const EpisodeOutcome = z.enum(["started", "advised", "cooling-down", "running"]);
export type EpisodeOutcome = z.infer<typeof EpisodeOutcome>;

/** One alarm that was answered. `id` follows from the alarm and its moment, so that the same alarm told twice is one episode. */
export const DriftEpisode = z.strictObject({
  id: z.string(),
  model: z.string(),
  alarm: z.string(),
  /** When the alarm was raised, by the clock of the service that raised it. */
  raisedAt: z.iso.datetime(),
  /** What the alarm says of itself. */
  cause: z.string(),
  outcome: EpisodeOutcome,
  /** The training that was started, or that ran already. */
  execution: z.string().nullable(),
  at: z.iso.datetime(),
});
export type DriftEpisode = z.infer<typeof DriftEpisode>;
