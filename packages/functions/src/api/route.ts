import type { z } from "zod";

/** Who may call a route: anybody, or a member of this Cognito group. Operator includes user, admin includes both. */
export type Access = "open" | "user" | "operator" | "admin";

/** The Lambda functions behind the API, each with a role of its own. */
export type RouteGroup =
  | "predictions"
  | "batches"
  | "labels"
  | "auth"
  | "models"
  | "datasets"
  | "pipelines"
  | "risk"
  | "reference"
  | "users"
  | "keys"
  | "compat"
  | "controls"
  | "runs"
  | "registry"
  | "drift"
  | "operations"
  | "webhooks";

/**
 * One row of the route table. Routing, authorisation, validation, the OpenAPI document and the gateway's routes are read from it;
 * handlers are bound to it by key in the group's own file, so that a stack can read the table without loading what they need.
 */
export type Route = {
  group: RouteGroup;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{parameters}` as API Gateway writes them. */
  path: `/${string}`;
  access: Access;
  /** Called with a machine key at this very path, and not with a token; every other route that is not open takes keys below `/machine`. */
  credential?: "key";
  summary: string;
  parameters?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What the body is when it is not JSON; the schema then parses its text, or the fields of the form. */
  accepts?: BodyMedia;
  /** Field of a form (multipart/form-data) whose file may come instead of the bare body. */
  formFile?: string;
  /** Whether it makes something: a request that names itself by an `Idempotency-Key` is then done once. */
  creates?: true;
  /** Field of the answer that is a secret: told to whoever asks first, kept nowhere, and never told again. */
  shownOnce?: string;
  status: 200 | 201 | 202;
  reply: z.ZodType;
  /** What the answer is when it is not JSON; the handler then answers text. */
  answers?: ReplyMedia;
  /** Refusals beside those that follow from the rest of the row, by status, in words. */
  refusals?: Readonly<Partial<Record<400 | 401 | 403 | 404 | 405 | 409 | 410, string>>>;
};

export type BodyMedia = "text/csv" | "application/x-www-form-urlencoded";
export type ReplyMedia = "text/html" | "text/plain" | "text/csv";

/** Path at which machines reach a route with a key: their own door. Signing in is for people, and no key administers. */
export function machinePath({ group, path, access, credential }: MachineDoor): `/${string}` | undefined {
  if (credential === "key") return path;
  return group === "auth" || access === "admin" ? undefined : `/machine${path}`;
}

type MachineDoor = Pick<Route, "group" | "path" | "access" | "credential">;

/** `POST /v1/predictions`: how API Gateway names a route in `event.routeKey`. */
export function routeKey({ method, path }: Pick<Route, "method" | "path">): string {
  return `${method} ${path}`;
}
