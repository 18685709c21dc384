import { setTimeout as wait } from "node:timers/promises";
import { announce, skip, warn } from "../announce";
import { signIn } from "../callApi";
import type { LocalStage } from "../stage/stageFile";
import { type DriftCheck, driftChecks } from "./driftChecks";

/** A refresh reads what a training has read already, so that it takes seconds; on a busy machine nobody shall wait for more than this. */
const PATIENCE_MS = 60_000;
const POLL_MS = 300;

/** The version whose current rows are looked at. */
export type Watched = { model: string; version: number };

/**
 * Lets a stage look for drift at once instead of at its next daily refresh, as an operator would, so that its Drift page has a report of the
 * version that serves. Whatever comes of it is told and nothing is thrown: the stage serves with or without it.
 *
 * @param patienceMs how long the report is waited for; the check goes on without whoever waited
 */
export async function watchDrift(
  { apiUrl, users }: Pick<LocalStage, "apiUrl" | "users">,
  { model, version }: Watched,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  try {
    const checks = driftChecks(apiUrl, await signIn(apiUrl, users.operator), model);
    const standing = await checks.latest();
    if (standing?.version === version) return skip("drift", `checked before: ${standing.sentence.en}`);
    const check = await announce("refresh the current rows and check them for drift", () => report(checks, patienceMs));
    skip("drift", check ? check.sentence.en : "the check goes on by itself; the Drift page has its report once it ends");
  } catch (error) {
    warn("drift", `not checked, which "Check now" of the Drift page does: ${(error as Error).message}`);
  }
}

/** Undefined when the check still runs after that long. Throws what a check that ended otherwise says of itself. */
async function report(checks: ReturnType<typeof driftChecks>, patienceMs: number): Promise<DriftCheck | undefined> {
  const deadline = performance.now() + patienceMs;
  const id = await checks.start();
  for (;;) {
    const { state, failure } = await checks.follow(id);
    if (state === "succeeded") return checks.latest();
    if (state !== "running") throw new Error(failure ? `${failure.error}: ${failure.cause}` : `${id} ${state}`);
    if (performance.now() >= deadline) return undefined;
    await wait(POLL_MS);
  }
}
