import { TransientError } from "@vigie/core/errors";
import type { fakeApi } from "./apiFakes.fixture";

type Api = ReturnType<typeof fakeApi>;

/** Which call from now on fails: none while `at` is 0. One that fails `after` was done, but its answer is lost. */
export type Failing = { at: number; when: "before" | "after"; calls: string[] };

/**
 * Counts every call that the handlers of an API over fakes make outside of themselves, in the order in which they are made, and fails the one
 * that is told. Whatever the fakes ask each other counts too.
 */
export function failingCalls(api: Api): Failing {
  const failing: Failing = { at: 0, when: "before", calls: [] };
  for (const [name, place] of Object.entries(outside(api))) {
    const calls = place as unknown as Record<string, unknown>;
    for (const [method, call] of Object.entries(calls)) {
      if (typeof call !== "function" || NOT_OUTSIDE.has(method)) continue;
      calls[method] = async (...given: unknown[]) => {
        failing.calls.push(`${name}.${method}`);
        const fails = failing.calls.length === failing.at;
        if (fails && failing.when === "before") throw new TransientError("throttled");
        const answer: unknown = await call.apply(place, given);
        if (fails) throw new TransientError("the answer was lost");
        return answer;
      };
    }
  }
  return failing;
}

/** What stands for AWS, by the name of what is kept there. */
function outside(api: Api): Record<string, object> {
  const {
    registry,
    executions,
    watching,
    predictions,
    labels,
    traffic,
    artifacts,
    changes,
    attempts,
    users,
    keys,
    drift,
    compat,
    pool,
    watch,
  } = api;
  return {
    registry,
    executions,
    refreshes: watching.refresh,
    predictions,
    batches: api.files.batches,
    files: api.objects.files,
    labels: labels.labels,
    traffic,
    artifacts,
    tracked: changes.tracked,
    webhooks: changes.webhooks,
    bus: changes,
    attempts,
    users,
    keys,
    drift,
    compat: compat.registry,
    pool,
    watched: watch.drift.registry,
    checks: watch.drift.checks,
    uploads: watch.drift.artifacts,
    schedules: watch.operations.schedules,
  };
}

/** Switches of the fakes themselves. */
const NOT_OUTSIDE = new Set(["become", "failNextAnnouncement"]);
