import { setTimeout as sleep } from "node:timers/promises";
import { TransientError } from "@vigie/core/errors";
import * as z from "zod";
import type { Answered } from "./post";

/** What Cognito says: the answer, or the name of its refusal (`NotAuthorizedException`; empty where it gives none). */
export type CognitoAnswer = { ok: true; body: unknown } | { ok: false; status: number; name: string };

/** Milliseconds that a try is waited for; the second one longer, for a service that is slow and not gone. */
const PATIENCE_MS = [3_000, 6_000] as const;
const PAUSE_MS = 100;

/** Refusals of a busy service, which Cognito sends as 400. */
const LATER = new Set(["InternalErrorException", "ThrottlingException", "TooManyRequestsException"]);

/**
 * Asks Cognito something that changes nothing there, and once more when it is slow, busy or not reached. Throws TransientError that says
 * what was asked and how either try went.
 */
export async function askCognito(what: string, send: (signal: AbortSignal) => Promise<Answered>): Promise<CognitoAnswer> {
  const failures: string[] = [];
  for (const patience of PATIENCE_MS) {
    if (failures.length > 0) await sleep(Math.random() * PAUSE_MS);
    try {
      const answer = await read(await send(AbortSignal.timeout(patience)));
      if (answer.ok || !(answer.status >= 500 || answer.status === 429 || LATER.has(answer.name))) return answer;
      failures.push(`${answer.status} ${answer.name}`.trim());
    } catch (error) {
      failures.push(reasonOf(error, patience));
    }
  }
  throw new TransientError(`Cognito ${what}: ${failures.join(", then ")}`);
}

async function read(response: Answered): Promise<CognitoAnswer> {
  const text = await response.text();
  if (response.ok) return { ok: true, body: JSON.parse(text) };
  return { ok: false, status: response.status, name: nameIn(text) };
}

const Refusal = z.looseObject({ __type: z.string().default("") });

/** `__type` may carry a namespace: `com.amazonaws...#NotAuthorizedException`. */
function nameIn(text: string): string {
  try {
    return Refusal.parse(JSON.parse(text)).__type.replace(/^.*#/, "");
  } catch {
    return "";
  }
}

function reasonOf(error: unknown, patience: number): string {
  const { name, message, cause } = error as Error;
  return name === "TimeoutError" ? `no answer within ${patience} ms` : [message, cause].filter(Boolean).join(": ");
}
