import * as z from "zod";
import { featuresComponents } from "../predictions/predictionFeatures";
import { GatewayError, Problem } from "../problem";
import { machinePath, type Route, type RouteGroup, routeKey } from "../route";
import { API_EXAMPLES } from "./openapi.examples";
import { parameterExample } from "./openapi.parameters";

/** An OpenAPI 3.1 document; only what is read by name here is typed. */
export type OpenApi = { openapi: "3.1.0"; paths: Record<string, Record<string, unknown>>; [key: string]: unknown };

/** The description of the API, made of the very schemas that validate. */
export function openApi(routes: readonly Route[]): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Vigie",
      version: "1",
      summary: "How severe a road accident is, from what is known when the call comes in.",
      description: "Unknown keys are refused. Every reply carries x-request-id. Bodies of more than 1 MB are refused with 413.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      { url: "/", description: "People, with an access token" },
      { url: "/machine", description: "Machines, with a key" },
    ],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output"), GatewayError: schemaOf(GatewayError, "output"), ...featuresSchemas() },
      securitySchemes: {
        accessToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Access token of POST /v1/auth/token. Groups: operator includes user, admin includes both.",
        },
        machineKey: {
          type: "apiKey",
          in: "header",
          name: "x-api-key",
          description: "A machine key of POST /v1/keys, sent to the same paths below /machine. No key administers.",
        },
      },
    },
  };
}

function featuresSchemas(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(featuresComponents()).map(([name, schema]) => [name, schemaOf(schema, "input")]));
}

const TAGS: Readonly<Record<RouteGroup, string>> = {
  predictions: "Health and predictions",
  batches: "Files of accidents",
  labels: "The log, what really happened, and live quality",
  auth: "Tokens for scripts",
  runs: "Experiments and runs",
  models: "The registry of models",
  registry: "Changes of the registry: aliases, approval, rollback, deletion",
  webhooks: "Who is told when an alias moves",
  datasets: "Dataset versions, their quality and their lineage",
  pipelines: "Training, and the other pipelines by name",
  drift: "Drift checks, their reports and what follows from an alarm",
  operations: "Schedules, alarms, metrics and log lines",
  risk: "Risk by zone and statistics of accidents",
  users: "Accounts and their groups",
  keys: "Machine keys",
  reference: "Dictionary and this document",
  compat: "For clients of the reference systems",
  controls: "For administrators of the reference systems",
};

function operation(route: Route): Record<string, unknown> {
  const { group, method, path, access, summary, body, accepts = "application/json", formFile, status, reply } = route;
  const { answers = "application/json" } = route;
  const examples = API_EXAMPLES[routeKey(route)];
  return {
    operationId: operationId(method, path),
    tags: [group],
    summary,
    ...(machinePath(route) === `/machine${path}` ? {} : { servers: [{ url: "/" }] }),
    ...(access === "open" ? { security: [] } : { security: security(route), "x-access": access }),
    ...parameters(route),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [accepts]: { schema: schemaOf(body, "input"), ...shown(examples?.body), ...named(examples?.bodies) },
          ...(formFile !== undefined && { "multipart/form-data": { schema: formOf(formFile) } }),
        },
      },
    }),
    responses: {
      [status]: {
        description: "As asked.",
        headers: { "x-request-id": { schema: { type: "string" }, description: "Names this request in the log." } },
        content: { [answers]: { schema: schemaOf(reply, "output"), ...shown(examples?.reply) } },
      },
      ...refusals(route),
    },
  };
}

function formOf(field: string): Record<string, unknown> {
  const file = { type: "string", contentMediaType: "text/csv" };
  return { type: "object", properties: { [field]: file }, required: [field], additionalProperties: false };
}

/** What opens a route: a token, and a key where machines have a door. */
function security(route: Route): unknown[] {
  const key = { machineKey: [] };
  if (route.credential === "key") return [key];
  return [{ accessToken: [] }, ...(machinePath(route) === undefined ? [] : [key])];
}

/** `POST /v1/auth/token` is `postAuthToken`, `GET /v1/models/{name}` is `getModelsByName`, and `POST /predict` is `postCompatPredict`. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/(?!v1\/)/, "/v1/compat/")
    .replace(/^\/v1\//, "/")
    .split("/")
    .slice(1)
    .map((part) => part.replace(/^\{(\w+)\}$/, "by-$1").replace(/\.\w+$/, ""));
  const camel = words.flatMap((word) => word.split(/[-_]/)).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${camel.join("")}`;
}

function parameters({ path, parameters, query, creates }: Route): { parameters?: unknown[] } {
  const all = [...placed(path, parameters, "path"), ...placed(path, query, "query"), ...(creates ? [IDEMPOTENCY_KEY] : [])];
  return all.length > 0 ? { parameters: all } : {};
}

const IDEMPOTENCY_KEY = {
  name: "idempotency-key",
  in: "header",
  required: false,
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" },
  description: "Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed.",
};

function placed(path: string, schema: z.ZodObject | undefined, place: "path" | "query"): unknown[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const required = place === "path" || !(part as z.ZodType).safeParse(undefined).success;
    return {
      name,
      in: place,
      required,
      schema: schemaOf(part as z.ZodType, "input"),
      ...(required && shown(parameterExample(path, name))),
    };
  });
}

/** What a route may answer instead, by what it asks for. */
function refusals({ access, body, accepts, parameters, creates, refusals = {} }: Route): Record<string, unknown> {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
  const orGateway = (description: string) => ({
    description,
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      "application/json": { schema: { $ref: "#/components/schemas/GatewayError" } },
    },
  });
  return {
    ...(body && {
      400: problem(accepts === undefined ? "The body is not JSON." : "The body is not text in UTF-8."),
      413: orGateway("The body is too large."),
      415: problem(`The body is not declared as ${accepts ?? "JSON"}.`),
    }),
    ...(access !== "open" && {
      401: orGateway("No token or key, or one that is not taken."),
      403: problem(`The caller is not in the group ${access}.`),
    }),
    ...(parameters && { 404: problem("There is no such thing.") }),
    422: problem("Something in the request does not fit, or it has a query that is not known; `errors` names each place."),
    ...(creates && { 409: problem("A request of this Idempotency-Key is at work.") }),
    ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, problem(description)])),
    429: orGateway("Too many requests."),
    500: problem("Our fault. `instance` names the request."),
    503: problem("Not available now; try again."),
  };
}

function shown(example: unknown): { example?: unknown } {
  return example === undefined ? {} : { example };
}

/** Several examples of one body, by name. */
function named(examples: Readonly<Record<string, unknown>> | undefined): { examples?: unknown } {
  return examples ? { examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])) } : {};
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12", reused: "inline" });
  return rest;
}
