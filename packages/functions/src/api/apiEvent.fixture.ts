import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { ApiDoors } from "./apiHandler";
import type { Problem } from "./problem";
import type { Reply } from "./reply";
import { type Route, routeKey } from "./route";

export const ISSUER = "https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_Example01";
export const CLIENT = "1example2client3";
export const NOW = Date.parse("2024-11-03T02:15:00Z");

/** Claims as API Gateway's JWT authoriser passes them on: all of them text. */
export function claims(groups: string | string[] | undefined, others: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    sub: "0b7e3a52-7d55-4f5f-9a3b-1d7f3f6d2c11",
    username: "marie",
    token_use: "access",
    iss: ISSUER,
    client_id: CLIENT,
    exp: String(NOW / 1000 + 1800),
    scope: "aws.cognito.signin.user.admin",
    ...(groups === undefined ? {} : { "cognito:groups": groups }),
    ...others,
  };
}

export type EventOptions = {
  claims?: Record<string, unknown>;
  /** What the key authoriser says. */
  machine?: Record<string, unknown>;
  body?: string;
  base64?: boolean;
  contentType?: string;
  parameters?: Record<string, string>;
  query?: Record<string, string>;
};

/** A request as API Gateway sends it, payload format 2.0. */
export function apiEvent(
  key: string,
  { claims, machine, body, base64 = false, contentType, parameters, query }: EventOptions = {},
): APIGatewayProxyEventV2 {
  const [method = "GET", path = "/"] = key.split(" ");
  return {
    version: "2.0",
    routeKey: key,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      ...(claims ? { authorization: "Bearer aaa.bbb.ccc" } : {}),
      ...(body === undefined ? {} : { "content-type": contentType ?? "application/json" }),
    },
    requestContext: {
      accountId: "000000000000",
      apiId: "api",
      domainName: "api.execute-api",
      domainPrefix: "api",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: key,
      stage: "$default",
      time: "03/Nov/2024:02:15:00 +0000",
      timeEpoch: NOW,
      ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
      ...(machine ? { authorizer: { lambda: machine } } : {}),
    },
    isBase64Encoded: base64,
    ...(body === undefined ? {} : { body }),
    ...(parameters ? { pathParameters: parameters } : {}),
    ...(query ? { queryStringParameters: query } : {}),
  } as APIGatewayProxyEventV2;
}

/** A request that a route accepts, but for who sends it. */
export function goodEvent(
  route: Pick<Route, "method" | "path" | "body" | "accepts">,
  who: Record<string, unknown> | undefined,
  body: unknown,
): APIGatewayProxyEventV2 {
  return apiEvent(routeKey(route), {
    ...(who ? { claims: who } : {}),
    ...(route.body ? { body: written(body, route.accepts), contentType: route.accepts ?? "application/json" } : {}),
    parameters: Object.fromEntries(Object.entries(parametersOf(route.path)).filter(([name]) => route.path.includes(`{${name}}`))),
    ...queryOf(routeKey(route)),
  });
}

/** What a route cannot do without. */
function queryOf(key: string): { query?: Record<string, string> } {
  if (key === "GET /v1/runs/compare") return { query: { ids: "training-1.forest,training-1.boosting" } };
  return key === "DELETE /v1/models/{name}/versions/{version}" ? { query: { reason: "never used" } } : {};
}

function written(body: unknown, accepts: Route["accepts"]): string {
  if (accepts === undefined) return JSON.stringify(body);
  return accepts === "text/csv" ? String(body) : new URLSearchParams(body as Record<string, string>).toString();
}

/** An id is that of an execution, of a dataset version or of a key; a name that of a model or of a user. */
function parametersOf(path: string): Record<string, string> {
  if (/^\/v1\/(webhooks|batches|predictions)\//.test(path)) return { id: "01JBQXK2H0S8M3V7C5T9R1D4FE" };
  if (path.startsWith("/v1/drift/")) return { id: "check-1" };
  if (path.startsWith("/v1/schedules/")) return { name: "drift-hourly" };
  if (path.startsWith("/v1/pipelines/{name}")) return { name: "refresh", id: path.endsWith("}") ? "refresh-1" : "refresh-stopped" };
  if (/\/(cancel|redrive)$/.test(path)) return { id: "training-stopped" };
  const id = path.startsWith("/v1/datasets/") ? "a".repeat(64) : path.startsWith("/v1/keys/") ? "k3v9q0x7m2ab" : "training-1";
  const name =
    path.startsWith("/v1/users/") || path.startsWith("/delete_user") ? "luc" : path.startsWith("/delete_admin") ? "paul" : "scene";
  return { name, version: "1", id, group: "operator", alias: "champion", model: path.includes("reload") ? "scene" : "fr35" };
}

export const lambdaContext = { functionName: "api", awsRequestId: "lambda" } as Context;

export type Line = { level: string; message: string; fields: Record<string, unknown> };

/** Doors that listen: `lines` holds what was logged, `metrics` what was measured. */
export function listeningDoors(): ApiDoors & { lines: Line[]; measured: Record<string, number>[] } {
  const lines: Line[] = [];
  const measured: Record<string, number>[] = [];
  let current: Record<string, number> = {};
  let noted: Record<string, string> = {};
  const at =
    (level: string) =>
    (message: unknown, ...extra: unknown[]) => {
      lines.push({ level, message: String(message), fields: Object.assign({}, ...extra) });
    };
  const metrics = {
    addDimension: (name: string, value: string) => {
      noted[name] = value;
      return metrics;
    },
    addDimensions: () => metrics,
    addMetadata: (name: string, value: string) => {
      noted[name] = value;
      return metrics;
    },
    captureColdStartMetric: () => undefined,
    addMetric: (name: string, _unit: string, value: number) => {
      current[name] = value;
    },
    publishStoredMetrics: () => {
      const { level = "", message = "", ...fields } = noted;
      lines.push({ level, message, fields });
      measured.push(current);
      [current, noted] = [{}, {}];
    },
  };
  return {
    lines,
    measured,
    logger: { info: at("info"), warn: at("warn"), error: at("error") },
    metrics: metrics as unknown as ApiDoors["metrics"],
    tokenIssuer: () => ({ issuer: ISSUER, clientIds: [CLIENT] }),
    signedIn: async () => true,
    currentGroups: async ({ groups }) => groups,
    countRequest: async () => undefined,
    idempotently: (_, work) => work(),
    now: () => NOW,
  };
}

/** The problem of a reply, once its form is checked. */
export function problem(reply: Reply): Problem {
  if (reply.headers["content-type"] !== "application/problem+json") throw new Error(`not a problem: ${reply.statusCode} ${reply.body}`);
  return JSON.parse(reply.body);
}
