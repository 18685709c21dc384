import middy from "@middy/core";
import { NotFoundError } from "@vigie/core/errors";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import * as z from "zod";
import type { ApiRequest, HandlersOf, RouteHandler } from "./apiRequest";
import { type Caller, callerOf, machineOf, notSignedIn, requireAccess, type TokenIssuer } from "./caller";
import type { Idempotently } from "./idempotency";
import { type ApiContext, fieldsOf, type Observer, observed } from "./observed";
import type { SignedIn } from "./people/signedIn";
import { type Reply, reply } from "./reply";
import { requestBody } from "./requestBody";
import { type Access, type Route, routeKey } from "./route";
import { shownOnce } from "./shownOnce";
import { invalid, validate } from "./validate";

/** What serving needs from outside. */
export type ApiDoors = Observer & {
  /** Asked for at the first request that needs it. */
  tokenIssuer(): TokenIssuer;
  signedIn: SignedIn;
  /** The groups that a person is in now: those of a token are up to half an hour old. */
  currentGroups(caller: Caller): Promise<readonly string[]>;
  /** Counts a request of a caller. Throws TooManyRequestsError. */
  countRequest(caller: Caller): Promise<void>;
  /** Does what a route that creates is asked for once. */
  idempotently: Idempotently;
  now(): number;
};

/**
 * The Lambda handler of a group of routes: picks the route by `event.routeKey`, checks who calls, parses path, query and body by the
 * route's schemas, calls the handler, answers JSON. Whatever goes wrong on the way is answered as problem+json.
 *
 * @param routes the group's own: a function that read the whole table would make the schemas of all others at every cold start
 */
export function apiHandler<R extends Route>(
  routes: readonly R[],
  handlers: HandlersOf<R>,
  doors: ApiDoors,
): (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply> {
  const table = new Map<string, Route>(routes.map((route) => [routeKey(route), route]));
  const handlerOf = handlers as unknown as Readonly<Record<string, RouteHandler>>;
  const serve = middy<APIGatewayProxyEventV2, Reply, Error, ApiContext>()
    .use(observed(doors))
    .handler(async (event, context) => {
      const { record } = context;
      const door = doorOf(event.routeKey);
      const route = table.get(door.key);
      if (!route) throw new NotFoundError("There is no such route.");
      record.route = event.routeKey;
      const byKey = door.machine || route.credential === "key";
      const caller = route.access === "open" ? undefined : await admit(event, route.access, byKey, doors);
      if (caller) record.sub = caller.sub;
      const request = {
        ...(await parse(route, event)),
        requestId: record.id,
        sourceIp: event.requestContext.http.sourceIp,
        caller,
        log: (message: string, details: Record<string, unknown> = {}) => doors.logger.info(message, { ...details, ...fieldsOf(record) }),
      } as ApiRequest;
      const answer = async () => {
        const { body, headers } = await handlerOf[door.key]!(request);
        if (route.answers === undefined) return reply(route.status, JSON.stringify(body), record.id, headers);
        return reply(route.status, String(body), record.id, { "content-type": `${route.answers}; charset=utf-8`, ...headers });
      };
      const name = route.creates && caller ? idempotencyKey(event) : undefined;
      if (name === undefined || !caller) return answer();
      const { parameters, query, body } = request;
      const payload = { parameters, query, body: withoutPassword(body) };
      const idempotently = route.shownOnce === undefined ? doors.idempotently : shownOnce(doors.idempotently, route.shownOnce);
      const once = await idempotently({ sub: caller.sub, route: door.key, name, payload }, answer);
      return { ...once, headers: { ...once.headers, "x-request-id": record.id } };
    });
  return (event, context) => serve(event, context as ApiContext);
}

/** Machines come to the same routes by a door of their own, because a route of the gateway has one authoriser. */
function doorOf(routeKey: string): { key: string; machine: boolean } {
  const key = routeKey.replace(MACHINE_DOOR, "$1/");
  return { key, machine: key !== routeKey };
}

const MACHINE_DOOR = /^([A-Z]+ )\/machine\//;

/** The name that a request gives itself, if any. Throws VisibleError 422 for one that cannot be kept. */
function idempotencyKey({ headers }: APIGatewayProxyEventV2): string | undefined {
  const name = headers?.["idempotency-key"];
  if (name === undefined || /^[\x21-\x7e]{1,255}$/.test(name)) return name;
  throw invalid([{ path: "header.idempotency-key", message: "1 to 255 visible characters of ASCII" }]);
}

/** What is compared leaves a digest behind, and of a password nothing is kept. */
function withoutPassword(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("password" in body)) return body;
  const { password: _, ...others } = body;
  return others;
}

type Authorizer = { jwt?: { claims?: unknown }; lambda?: unknown };

async function admit(event: APIGatewayProxyEventV2, access: Exclude<Access, "open">, byKey: boolean, doors: ApiDoors): Promise<Caller> {
  const { authorizer } = event.requestContext as { authorizer?: Authorizer };
  const caller = byKey
    ? machineOf(authorizer?.lambda, doors.now())
    : await admitPerson(event, callerOf(authorizer?.jwt?.claims, doors.tokenIssuer(), doors.now()), doors);
  await doors.countRequest(caller);
  requireAccess(caller, access);
  return caller;
}

/** A token says who signed in; whether that session still stands, and what the person may do now, is asked. */
async function admitPerson(event: APIGatewayProxyEventV2, caller: Caller, { signedIn, currentGroups }: ApiDoors): Promise<Caller> {
  const token = /^(?:Bearer\s+)?(\S+)$/i.exec(event.headers?.authorization ?? "")?.[1];
  if (!token) throw notSignedIn("Send an access token: Authorization: Bearer <token>.");
  const [stands, groups] = await Promise.all([signedIn(token), currentGroups(caller)]);
  if (!stands) throw notSignedIn("This session has ended. Sign in again.");
  return { ...caller, groups };
}

async function parse(route: Route, event: APIGatewayProxyEventV2): Promise<{ parameters: unknown; query: unknown; body: unknown }> {
  const query = validate(route.query ?? NoQuery, event.queryStringParameters ?? {}, "query");
  return {
    parameters: route.parameters && validate(route.parameters, event.pathParameters ?? {}, "path"),
    query: route.query && query,
    body: route.body && validate(route.body, await requestBody(event, route), "body"),
  };
}

const NoQuery = z.strictObject({});
