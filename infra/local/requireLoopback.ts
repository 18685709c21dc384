import { StepFailure } from "./bootstrap/stepFailure.mjs";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Refuses an endpoint that is not this machine: tests create, change and delete whatever they find. */
export function requireLoopback(endpoint: string): string {
  const host = URL.canParse(endpoint) ? new URL(endpoint).hostname : "";
  if (LOOPBACK.has(host)) return endpoint;
  throw new StepFailure(
    "check the endpoint of the tests",
    `${endpoint} is not this machine`,
    "unset AWS_ENDPOINT_URL: the tests start an emulator of their own",
  );
}
