import { createHash } from "node:crypto";

/** Asks whoever issued a token whether its subject is still there, enabled and signed in. */
export type SignedIn = (accessToken: string) => Promise<boolean>;

/** A token stays valid by itself until it expires; this is the longest that a sign-out, a disabling or a deletion goes unnoticed. */
const CACHED_MS = 60_000;
const MAX_CACHED = 1_000;

/** The same question, asked at most once a minute for each token. An answer that could not be had is not remembered. */
export function cachedSignedIn(ask: SignedIn, now: () => number = Date.now): SignedIn {
  const answers = new Map<string, { until: number; answer: Promise<boolean> }>();
  return (accessToken) => {
    const key = createHash("sha256").update(accessToken).digest("base64");
    const known = answers.get(key);
    if (known && known.until > now()) return known.answer;
    const answer = ask(accessToken);
    answers.delete(key);
    answers.set(key, { until: now() + CACHED_MS, answer });
    answer.catch(() => answers.delete(key));
    for (const oldest of answers.keys()) {
      if (answers.size <= MAX_CACHED) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
