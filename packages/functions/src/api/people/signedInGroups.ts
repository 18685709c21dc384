import type { GroupsOf } from "@vigie/cloud/cognitoGroups";

/** The longest that a change of somebody's groups goes unnoticed. */
const CACHED_MS = 60_000;
const MAX_CACHED = 1_000;

/** The groups of people, asked for at most once a minute for each. An answer that could not be had is not remembered. */
export function cachedGroups(ask: GroupsOf, now: () => number = Date.now): (caller: { username: string }) => Promise<readonly string[]> {
  const answers = new Map<string, { until: number; answer: Promise<readonly string[]> }>();
  return ({ username }) => {
    const known = answers.get(username);
    if (known && known.until > now()) return known.answer;
    const answer = ask(username);
    answers.delete(username);
    answers.set(username, { until: now() + CACHED_MS, answer });
    answer.catch(() => answers.delete(username));
    for (const oldest of answers.keys()) {
      if (answers.size <= MAX_CACHED) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
