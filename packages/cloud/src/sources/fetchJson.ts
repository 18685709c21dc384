import { DataError } from "@vigie/core/errors";
import type { z } from "zod";
import { withDeadline } from "./deadline";
import { DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS, type NetworkOptions, realNetwork } from "./network";
import { readText } from "./readText";
import { type Request, request } from "./request";
import { withRetries } from "./retry";

/** A catalogue of a hundred files is 0.3 MB. */
const MAX_JSON_BYTES = 32 * 1024 * 1024;

/** The answer of an API, checked against `schema`. Throws as `request` and `withRetries` do, DataError for an answer of another form. */
export async function fetchJson<T>(
  url: string,
  schema: z.ZodType<T>,
  { credentials, ...options }: NetworkOptions & Pick<Request, "credentials">,
): Promise<T> {
  const { allowedHosts, timeoutMs = DEFAULT_TIMEOUT_MS, retries = DEFAULT_RETRIES, signal, network = realNetwork } = options;
  const place = placeOf(url);
  const text = await withDeadline(place, { timeoutMs, signal }, (deadline) =>
    withRetries(
      async () => {
        const response = await request(url, { credentials, allowedHosts, network, signal: deadline });
        return readText(response, place, MAX_JSON_BYTES);
      },
      { retries, network, signal: deadline },
    ),
  );
  const parsed = schema.safeParse(jsonOf(text, place));
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new DataError(`${place}: the answer has not the form that is expected: ${details[0]?.path} ${details[0]?.message}.`, details);
}

function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host + new URL(url).pathname : url;
}

function jsonOf(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(`${place}: the answer is no JSON; it begins with ${JSON.stringify(text.slice(0, 40))}.`);
  }
}
