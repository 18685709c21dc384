import { StepFailure } from "./bootstrap/stepFailure.mjs";
import type { LocalUser } from "./stage/stageFile";

/** An answer of the HTTP API that is not 2xx. */
export class ApiError extends Error {
  override name = "ApiError";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type ApiCall = { method?: "GET" | "POST" | "PUT"; token?: string; body?: unknown };

/** Calls the HTTP API of the local cloud. Throws ApiError on any other answer than 2xx. */
export async function callApi<T>(apiUrl: string, path: `/v1/${string}`, { method = "GET", token, body }: ApiCall = {}): Promise<T> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, explanation(text));
  return JSON.parse(text) as T;
}

/** An access token, valid for 30 minutes. */
export async function signIn(apiUrl: string, { username, password }: LocalUser): Promise<string> {
  try {
    const body = { username, password };
    return (await callApi<{ access_token: string }>(apiUrl, "/v1/auth/token", { method: "POST", body })).access_token;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new StepFailure(
      `sign ${username} in`,
      `${error.status} ${error.message}`,
      "read .vigie/emulator/emulator.log; npm stop -- --purge begins afresh",
    );
  }
}

/** What a problem document, or the gateway's short form, says. */
function explanation(text: string): string {
  try {
    const { detail, message } = JSON.parse(text) as { detail?: string; message?: string };
    return detail ?? message ?? text;
  } catch {
    return text;
  }
}
