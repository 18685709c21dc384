import type { Alarms } from "@vigie/cloud/alarms";
import type { Executions } from "@vigie/cloud/executions";
import type { AlarmState } from "@vigie/cloud/operationStates";
import { contractOfSource } from "@vigie/core/prepare/readyMadeDataset";
import type { DriftEpisode, EpisodeOutcome } from "@vigie/core/registry/drift/driftEpisode";
import type { DriftRecords } from "@vigie/core/registry/drift/driftRecords";
import type { Registry } from "@vigie/core/registry/registry";

/** For so long after a training was started for drift no other one is: one drift is answered once. */
export const COOL_DOWN_MS = 24 * 3_600_000;

export type LoopDependencies = {
  alarms: Pick<Alarms, "get">;
  executions: Pick<Executions, "start" | "isRunning" | "listRunning">;
  registry: Pick<Registry, "getLease" | "latestSource" | "getAlias"> &
    Pick<DriftRecords, "getDriftWindow" | "getLoopSettings" | "claimDriftEpisode" | "putDriftEpisode" | "listDriftEpisodes">;
  now(): Date;
  log(message: string, details: Record<string, unknown>): void;
};

/** `unanswered`: there is nothing to answer, as the alarm does not stand, or was answered already. */
export type Answer = EpisodeOutcome | "unanswered";

/**
 * Answers a drift alarm by one training at most. What the alarm is, and since when, is asked of CloudWatch: a message is only a reason to look, so a
 * forged one finds no alarm, a replayed one finds its episode answered, and one that rests on made-up measurements finds no champion or its cool-down. The episode is the alarm's own moment, so that no clock of ours has a
 * say. A training that fails leaves the alarm standing, which the schedule looks at again after the cool-down.
 *
 * @param alarmName without the prefix of the stage
 */
export async function answerDriftAlarm(alarmName: string, dependencies: LoopDependencies): Promise<Answer> {
  const { alarms, registry, now, log } = dependencies;
  const alarm = await alarms.get(alarmName);
  if (alarm?.state !== "ALARM") {
    log("no such alarm stands", { alarm: alarmName, state: alarm?.state });
    return "unanswered";
  }
  const model = alarm.dimensions.model;
  if (model === undefined) throw new Error(`Alarm ${alarmName} has no dimension model.`);
  if (!(await registry.getAlias(model, "champion"))) {
    log("a model without champion cannot have drifted", { alarm: alarmName, model });
    return "unanswered";
  }
  const earlier = await registry.listDriftEpisodes(model);
  const mine = earlier.filter(({ alarm: told, raisedAt }) => told === alarmName && raisedAt === alarm.since);
  const settings = await registry.getLoopSettings();
  const request = settings?.request ?? {};
  const begun = mine.find(({ outcome, execution }) => outcome === "started" && execution === null);
  if (begun) {
    // Written down, and then this function ended: the name makes it the same execution.
    await start(begun, request, dependencies);
    return "started";
  }
  const decided = await decide(earlier, settings?.mode === "advise", dependencies);
  if (isAnswered(mine, decided)) return "unanswered";
  const episode: DriftEpisode = {
    id: episodeId(model, alarm, mine.length),
    model,
    alarm: alarmName,
    raisedAt: alarm.since,
    cause: causeOf(alarm),
    ...decided,
    at: now().toISOString(),
  };
  if (!(await registry.claimDriftEpisode(episode))) return "unanswered";
  if (episode.outcome === "started") await start(episode, request, dependencies);
  log("drift alarm answered", { episode: episode.id, outcome: episode.outcome, execution: episode.execution ?? episode.id });
  return episode.outcome;
}

type Decision = Pick<DriftEpisode, "outcome" | "execution">;

async function decide(earlier: readonly DriftEpisode[], advises: boolean, dependencies: LoopDependencies): Promise<Decision> {
  if (advises) return { outcome: "advised", execution: null };
  const last = earlier.find(({ outcome }) => outcome === "started");
  if (last && dependencies.now().getTime() - Date.parse(last.at) < COOL_DOWN_MS) {
    return { outcome: "cooling-down", execution: last.execution };
  }
  const running = await runningTraining(dependencies);
  return running === undefined ? { outcome: "started", execution: null } : { outcome: "running", execution: running };
}

/** Whether this alarm got this very answer already. Within the cool-down of its own training there is nothing more to say. */
function isAnswered(mine: readonly DriftEpisode[], { outcome, execution }: Decision): boolean {
  if (outcome === "started") return false;
  if (outcome === "cooling-down" && mine.some((episode) => episode.outcome === "started")) return true;
  return mine.some((episode) => episode.outcome === outcome && episode.execution === execution);
}

/** Sorts by time, names the execution, and is the same whoever tells of the alarm. */
function episodeId(model: string, { since }: AlarmState, nth: number): string {
  const moment = since.replace(/[-:]|\.\d+/g, "");
  return `drift-${model}-${moment}${nth === 0 ? "" : `-${String(nth).padStart(3, "0")}`}`;
}

function causeOf({ name, reason, since }: AlarmState): string {
  return `Alarm ${name} since ${since}: ${reason}`.slice(0, 500);
}

/** Between its start and its first step a training runs without holding the lease yet. */
async function runningTraining({ executions, registry }: LoopDependencies): Promise<string | undefined> {
  const lease = await registry.getLease("training");
  if (lease && (await executions.isRunning(lease.execution))) return lease.execution;
  return (await executions.listRunning())[0];
}

async function start(
  episode: DriftEpisode,
  asked: Readonly<Record<string, unknown>>,
  { executions, registry }: LoopDependencies,
): Promise<void> {
  const request = {
    ...asked,
    model: episode.model,
    ...(await dataOf(episode.model, registry)),
    startedBy: `alarm ${episode.alarm}`,
    cause: episode.cause,
  };
  await executions.start(episode.id, { request });
  await registry.putDriftEpisode({ ...episode, execution: episode.id });
}

/** The newest source, where it is of the model's kind; else the one that the rows which drifted were cut from. */
async function dataOf(model: string, registry: LoopDependencies["registry"]): Promise<{ source?: string; contract?: string }> {
  const [newest, window] = await Promise.all([registry.latestSource(), registry.getDriftWindow(model)]);
  if (!window) return newest ? { source: newest.id } : {};
  const fits = newest && contractOfSource(newest.dataset).name === window.contract;
  return { source: fits ? newest.id : window.source, contract: window.contract };
}
