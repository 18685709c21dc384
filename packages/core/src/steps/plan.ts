import * as z from "zod";
import { Source } from "../registry/source";
import { ModelName, TrainingRequest } from "./trainingRequest";

/** What an execution will do, decided once at its start: the request with its defaults, the source, and who holds the lease. */
export const Plan = TrainingRequest.extend({
  model: ModelName,
  contract: z.string(),
  pipeline: z.string(),
  execution: z.string(),
  /** Run of the execution; each candidate's run is a child of it. */
  run: z.string(),
  source: Source,
  startedBy: z.string(),
});
export type Plan = z.infer<typeof Plan>;
