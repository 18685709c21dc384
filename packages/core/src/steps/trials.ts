import * as z from "zod";
import { ParameterValue } from "../learn/parameterValue";
import type { SearchTrial } from "../learn/search/search";
import type { Run } from "../registry/run";
import type { Workspace } from "./workspace";

/** A trial to run: a point of the search space under its number. */
export const Trial = z.strictObject({
  /** Names the element of the state machine's map. */
  name: z.string(),
  number: z.int().positive(),
  point: z.record(z.string(), ParameterValue),
});
export type Trial = z.infer<typeof Trial>;

/** Id of a trial's run. */
export function trialRun(candidateRun: string, number: number): string {
  return `${candidateRun}.trial-${number}`;
}

/** The runs of a candidate's trials, in their order. */
export async function trialRuns(candidateRun: string, experiment: string, { registry }: Workspace): Promise<Run[]> {
  const runs = (await registry.listRuns(experiment)).filter(({ parent }) => parent === candidateRun);
  return runs.sort((a, b) => numberOf(a) - numberOf(b));
}

/** What the search needs to know of a trial that is over: its point and, when it went to its end, its score. */
export function searchTrial(run: Run): SearchTrial {
  const point = JSON.parse(run.tags.point ?? "{}") as SearchTrial["parameters"];
  const score = run.status === "finished" ? run.metrics.score : undefined;
  return { number: numberOf(run), parameters: point, ...(score === undefined ? {} : { score }) };
}

function numberOf(run: Run): number {
  return Number(run.tags.trial);
}
