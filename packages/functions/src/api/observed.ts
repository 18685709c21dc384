import type { Logger } from "@aws-lambda-powertools/logger";
import { type Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { MiddlewareObj } from "@middy/core";
import { TooManyRequestsError, VisibleError } from "@vigie/core/errors";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { API_METRICS } from "./apiMetrics";
import { problemOf } from "./problem";
import { type Reply, reply } from "./reply";

/** What is known of a request while it is served. */
export type RequestRecord = { id: string; route: string; started: number; sub?: string };

export type ApiContext = Context & { record: RequestRecord };

/** The parts of Powertools that are used, so that a test can listen. */
export type Observer = {
  logger: Pick<Logger, "info" | "warn" | "error">;
  metrics: Pick<
    Metrics,
    "addDimension" | "addDimensions" | "addMetric" | "addMetadata" | "captureColdStartMetric" | "publishStoredMetrics"
  >;
};

/** Logs and measures every request, and answers whatever is thrown as problem+json: the stack goes to the log and nowhere else. */
export function observed({ logger, metrics }: Observer): MiddlewareObj<APIGatewayProxyEventV2, Reply, Error, ApiContext> {
  return {
    before: ({ event, context }) => {
      context.record = { id: event.requestContext.requestId, route: "unknown", started: performance.now() };
    },
    after: ({ context, response }) => {
      if (response) note(metrics, context, response);
    },
    onError: (request) => {
      const { error, context } = request;
      const problem = problemOf(error, context.record.id);
      const { status } = problem;
      const fields = { ...fieldsOf(context.record), status, problem: problem.type, places: problem.errors.map(({ path }) => path) };
      if (status >= 500) logger.error("request failed", { ...fields, error: error as Error });
      else logger.warn("request refused", fields);
      const headers = { "content-type": "application/problem+json", ...extraHeaders(error, status) };
      const response = reply(status, JSON.stringify(problem), context.record.id, headers);
      request.response = response;
      note(metrics, context, response);
    },
  };
}

/** What every log line of a request carries. */
export function fieldsOf({ id, route, sub }: RequestRecord): Record<string, string> {
  return { request_id: id, route, ...(sub === undefined ? {} : { sub }) };
}

function extraHeaders(error: unknown, status: number): Record<string, string> {
  if (status === 401) return { "www-authenticate": "Bearer" };
  if (error instanceof TooManyRequestsError) return { "retry-after": String(error.retryAfterSeconds) };
  if (status === 429 || status === 503) return { "retry-after": error instanceof VisibleError && status === 429 ? "60" : "5" };
  return {};
}

/** One line is both the log of a request and its metrics: what is written down is paid for by the byte. */
function note(metrics: Observer["metrics"], { record, functionName }: ApiContext, { statusCode }: Reply): void {
  const latency = performance.now() - record.started;
  metrics.captureColdStartMetric(functionName);
  metrics.addDimensions({});
  metrics.addDimension("route", record.route);
  const line = { level: "INFO", message: "request", ...fieldsOf(record), status: String(statusCode) };
  for (const [name, value] of Object.entries(line)) if (name !== "route") metrics.addMetadata(name, value);
  metrics.addMetric(API_METRICS.latency, MetricUnit.Milliseconds, Math.round(latency * 100) / 100);
  metrics.addMetric(API_METRICS.requests, MetricUnit.Count, 1);
  if (statusCode >= 400) metrics.addMetric(statusCode < 500 ? API_METRICS.clientErrors : API_METRICS.serverErrors, MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}
