import { ApiError, callApi } from "../callApi";

/** What is told of a check that left a report. */
export type DriftCheck = { id: string; version: number; sentence: { en: string } };

/** How a check that was started is doing. */
export type StartedCheck = {
  state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
  failure?: { error: string; cause: string };
};

/** The drift checks of one model over the HTTP API. */
export function driftChecks(apiUrl: string, token: string, model: string) {
  const checks = "/v1/drift/checks";
  return {
    /** Undefined before the first report. */
    latest: async (): Promise<DriftCheck | undefined> => {
      try {
        return (await callApi<{ check: DriftCheck }>(apiUrl, `/v1/drift/latest?model=${model}`, { token })).check;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined;
        throw error;
      }
    },
    /** Cuts the current rows out of the newest data first. Answers the id of the check. */
    start: async (): Promise<string> =>
      (await callApi<{ id: string }>(apiUrl, checks, { method: "POST", token, body: { model, refresh: true } })).id,
    follow: (id: string): Promise<StartedCheck> => callApi(apiUrl, `${checks}/${id}`, { token }),
  };
}
