import type { HistoryEvent } from "@aws-sdk/client-sfn";
import * as z from "zod";

/** One entry into a state of an execution. `caught`: its task failed and a Catch led on. `attempts` counts tasks started, retries included. */
export const StateTiming = z.strictObject({
  state: z.string(),
  /** Position in the surrounding Map, from 0. */
  item: z.int().nonnegative().optional(),
  status: z.enum(["running", "succeeded", "caught", "failed"]),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  seconds: z.number().nonnegative().optional(),
  attempts: z.int().nonnegative(),
  error: z.string().optional(),
});
export type StateTiming = z.infer<typeof StateTiming>;

/**
 * When each state was entered and left, in the order of entry, from an execution's whole history.
 *
 * Events form a tree through `previousEventId`: branches of a Map run side by side, so an exit belongs to the entry that its chain leads
 * back to. What was not left when the execution ended has failed with it.
 *
 * @param endedAt when the execution ended, undefined while it runs
 */
export function stateTimings(events: readonly HistoryEvent[], endedAt?: Date): StateTiming[] {
  const byId = new Map(events.map((event) => [event.id ?? 0, event]));
  const visits = new Map<number, Visit>();
  for (const event of events) {
    if (isEntry(event)) visits.set(event.id ?? 0, { entry: event, item: itemOf(event, byId), attempts: 0 });
    const visit = visits.get(owner(event, byId));
    if (visit && isExit(event)) visit.exit = event;
    if (visit?.entry.type !== "TaskStateEntered") continue;
    if (STARTS.has(event.type ?? "")) visit.attempts++;
    const failure = failureOf(event);
    if (failure) visit.failure = failure;
    if (SUCCESSES.test(event.type ?? "")) delete visit.failure;
  }
  return [...visits.values()].map((visit) => timingOf(visit, endedAt));
}

type Visit = { entry: HistoryEvent; item: number | undefined; attempts: number; exit?: HistoryEvent; failure?: string };

/** Exactly one of them per try: `TaskScheduled` for service integrations, `LambdaFunctionScheduled` for a function named by its ARN. */
const STARTS: ReadonlySet<string> = new Set(["TaskScheduled", "LambdaFunctionScheduled", "ActivityScheduled"]);
const SUCCESSES = /^(Task|LambdaFunction|Activity)Succeeded$/;

function isEntry({ type }: HistoryEvent): boolean {
  return type?.endsWith("StateEntered") ?? false;
}

function isExit({ type }: HistoryEvent): boolean {
  return type?.endsWith("StateExited") ?? false;
}

/** The entry of the state that an event belongs to; an exit names its state, so that the exit of a Map passes over the states inside. */
function owner(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): number {
  const name = event.stateExitedEventDetails?.name;
  return ancestor(event, byId, (candidate) => {
    return isEntry(candidate) && (name === undefined || candidate.stateEnteredEventDetails?.name === name);
  });
}

function itemOf(entry: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): number | undefined {
  const started = byId.get(ancestor(entry, byId, ({ type }) => type === "MapIterationStarted" || type === "MapStateExited"));
  return started?.mapIterationStartedEventDetails?.index;
}

function ancestor(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>, wanted: (event: HistoryEvent) => boolean): number {
  let current: HistoryEvent | undefined = event;
  while (current && !wanted(current)) current = byId.get(previousId(current));
  return current?.id ?? 0;
}

/** MiniStack leaves the chain out, and everything inside a Map but its tasks: there each event follows the one before. */
function previousId({ id = 0, previousEventId }: HistoryEvent): number {
  return previousEventId ?? id - 1;
}

function failureOf(event: HistoryEvent): string | undefined {
  const details =
    event.taskFailedEventDetails ??
    event.taskTimedOutEventDetails ??
    event.taskStartFailedEventDetails ??
    event.taskSubmitFailedEventDetails ??
    event.lambdaFunctionFailedEventDetails ??
    event.lambdaFunctionTimedOutEventDetails ??
    event.lambdaFunctionScheduleFailedEventDetails ??
    event.lambdaFunctionStartFailedEventDetails;
  return details && (details.error ?? "failed");
}

function timingOf({ entry, item, attempts, exit, failure }: Visit, executionEnd: Date | undefined): StateTiming {
  const start = entry.timestamp ?? new Date(0);
  const end = exit?.timestamp ?? executionEnd;
  return {
    state: entry.stateEnteredEventDetails?.name ?? "",
    ...(item === undefined ? {} : { item }),
    status: exit ? (failure ? "caught" : "succeeded") : executionEnd ? "failed" : "running",
    startedAt: start.toISOString(),
    ...(end ? { endedAt: end.toISOString(), seconds: (end.getTime() - start.getTime()) / 1000 } : {}),
    attempts,
    ...(failure ? { error: failure } : {}),
  };
}
