import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Metrics } from "@aws-lambda-powertools/metrics";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apiEvent, listeningDoors } from "./apiEvent.fixture";
import { apiHandler } from "./apiHandler";
import { API_METRICS } from "./apiMetrics";
import { observed } from "./observed";
import { authRoutes } from "./people/auth.routes";
import { authHandlers } from "./people/authHandlers";

type Emf = { _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[] } };

const token = { access_token: "a", token_type: "Bearer" as const, expires_in: 1800, refresh_token: "r" };
const event: APIGatewayProxyEventV2 = apiEvent("POST /v1/auth/token", { body: '{"username":"marie","password":"right"}' });

beforeEach(() => {
  vi.stubEnv("POWERTOOLS_DEV", "true");
  vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "false");
  vi.stubEnv("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("what CloudWatch reads of a request", () => {
  it("is reported for the function and for the route, and the first request as a cold start", async () => {
    const printed: (Emf & Record<string, unknown>)[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(JSON.parse(line)));
    const metrics = new Metrics({ namespace: API_METRICS.namespace, serviceName: "api-auth" });
    const pool = {
      issueToken: async () => token,
      refreshToken: async () => token,
      revokeToken: async () => undefined,
      endSessions: async () => undefined,
    };
    const handler = apiHandler(authRoutes, authHandlers({ pool, signIn: (_name, _address, signIn) => signIn() }), {
      ...listeningDoors(),
      metrics,
    });

    await handler(event, { functionName: "vigie-auth" } as Context);
    await handler(event, { functionName: "vigie-auth" } as Context);

    const [cold, first, second] = printed;
    expect(printed).toHaveLength(3);
    expect(cold).toMatchObject({ ColdStart: 1, service: "api-auth", function_name: "vigie-auth" });
    for (const line of [first, second]) {
      expect(line).toMatchObject({
        service: "api-auth",
        route: "POST /v1/auth/token",
        level: "INFO",
        message: "request",
        request_id: event.requestContext.requestId,
        status: "200",
        Requests: 1,
      });
      const [declared] = line!._aws.CloudWatchMetrics;
      expect(declared?.Namespace).toBe("Vigie");
      expect(declared?.Dimensions.map((names) => names.sort())).toEqual(expect.arrayContaining([["service"], ["route", "service"]]));
      expect(declared?.Metrics.map(({ Name }) => Name)).toEqual(["Latency", "Requests"]);
    }
  });

  it("is one line with what the log says, no longer than docs/cost.md pays for", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const metrics = new Metrics({ namespace: API_METRICS.namespace, serviceName: "Predictions" });
    const record = {
      id: event.requestContext.requestId,
      route: "POST /v1/predictions",
      started: performance.now() - 12.34,
      sub: randomUUID(),
    };

    await observed({ ...listeningDoors(), metrics }).after!({ context: { record }, response: { statusCode: 200 } } as never);

    const told = /one line of ([\d.]+) KB/.exec(readFileSync(fileURLToPath(new URL("../../../../docs/cost.md", import.meta.url)), "utf8"));
    expect((String(printed.mock.calls.at(-1)?.[0]).length + CLOUDWATCH_ADDS) / 1000).toBeLessThanOrEqual(Number(told?.[1]));
  });
});

/** CloudWatch Logs counts so many bytes for each line beside its own. */
const CLOUDWATCH_ADDS = 26;
