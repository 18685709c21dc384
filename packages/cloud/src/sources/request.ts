import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { allowedUrl } from "./allowedUrl";
import type { Network } from "./network";
import { readText } from "./readText";
import { Retryable, retryAfterMs } from "./retry";
import { unreachable } from "./unreachable";

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Answers that the caller deals with itself: unchanged, and a range that the file does not have. */
const SPECIAL: ReadonlySet<number> = new Set([304, 416]);

/** Beside 5xx: the server is slow, or wants less of us. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** An error body longer than this is no explanation. */
const MAX_EXPLANATION_BYTES = 64 * 1024;

export type Request = {
  headers?: Readonly<Record<string, string>> | undefined;
  /** Headers with a secret, which go to the origin of the URL only and not where it redirects. */
  credentials?: Readonly<Record<string, string>> | undefined;
  allowedHosts: readonly string[];
  network: Network;
  signal: AbortSignal;
};

/**
 * One GET. Redirects are followed by hand, so that each is checked against the list of hosts.
 *
 * Throws Retryable for what may pass, NotFoundError for 404 and 410, VisibleError for a refusal, a host off the list and a loop.
 */
export async function request(url: string, { headers, credentials, allowedHosts, network, signal }: Request): Promise<Response> {
  const first = allowedUrl(url, allowedHosts);
  let at = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const secret = at.origin === first.origin ? credentials : {};
    const sent = { ...headers, ...secret, "accept-encoding": "identity", "user-agent": "vigie" };
    const response = await send(at, sent, network, signal);
    const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return await judged(response, first, network);
    await discard(response);
    if (!URL.canParse(location, at.href)) break;
    at = allowedUrl(new URL(location, at).href, allowedHosts);
  }
  throw new VisibleError(502, "source-refused", `${first.host}${first.pathname}: more than ${MAX_REDIRECTS} redirects, or one to nowhere.`);
}

/** Ends an answer whose body nobody wants, so that its connection is free. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}

async function send(url: URL, headers: Record<string, string>, network: Network, signal: AbortSignal): Promise<Response> {
  try {
    return await network.fetch(url, { headers, redirect: "manual", signal });
  } catch (error) {
    throw unreachable(`${url.host}${url.pathname}`, error);
  }
}

async function judged(response: Response, { host, pathname }: URL, network: Network): Promise<Response> {
  const { status } = response;
  if (response.ok || SPECIAL.has(status)) return response;
  if (status >= 500 || LATER.has(status)) {
    await discard(response);
    const wait = retryAfterMs(response.headers.get("retry-after"), network.now());
    throw new Retryable(`${host}${pathname}: answered ${status}.`, wait);
  }
  const message = `${host}${pathname}: answered ${status}${await explanation(response, host)}.`;
  if (status === 404 || status === 410) throw new NotFoundError(message);
  throw new VisibleError(502, "source-refused", message);
}

/** Both portals explain an error in JSON, under `message`. */
async function explanation(response: Response, place: string): Promise<string> {
  if (!/json/.test(response.headers.get("content-type") ?? "")) {
    await discard(response);
    return "";
  }
  const text = await readText(response, place, MAX_EXPLANATION_BYTES).catch(() => "");
  const told = /"message"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  return told === undefined ? "" : ` (${String(JSON.parse(told)).slice(0, 200)})`;
}
