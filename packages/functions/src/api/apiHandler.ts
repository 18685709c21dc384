import middy from "@middy/core";
import { NotFoundError } from "@vigie/core/errors";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { z } from "zod";
import type { ApiRequest, HandlersOf, RouteHandler } from "./apiRequest";
import { type Caller, callerOf, notSignedIn, requireAccess, type TokenIssuer } from "./caller";
import { type ApiContext, fieldsOf, type Observer, observed } from "./observed";
import { type Reply, reply } from "./reply";
import { requestBody } from "./requestBody";
import { type Route, type RouteGroup, routeKey } from "./route";
import { type RouteOf, routes } from "./routes";
import type { SignedIn } from "./signedIn";
import { validate } from "./validate";

/** What serving needs from outside. */
export type ApiDoors = Observer & {
  /** Asked for at the first request that needs it. */
  tokenIssuer(): TokenIssuer;
  signedIn: SignedIn;
  now(): number;
};

/**
 * The Lambda handler of a group of routes: picks the route by `event.routeKey`, checks who calls, parses path, query and body by the
 * route's schemas, calls the handler, answers JSON. Whatever goes wrong on the way is answered as problem+json.
 */
export function apiHandler<G extends RouteGroup>(
  group: G,
  handlers: HandlersOf<RouteOf<G>>,
  doors: ApiDoors,
): (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply> {
  const table = new Map(routes.filter((route) => route.group === group).map((route) => [routeKey(route), route as Route]));
  const handlerOf = handlers as unknown as Readonly<Record<string, RouteHandler>>;
  const serve = middy<APIGatewayProxyEventV2, Reply, Error, ApiContext>()
    .use(observed(doors))
    .handler(async (event, context) => {
      const { record } = context;
      const route = table.get(event.routeKey);
      if (!route) throw new NotFoundError("There is no such route.");
      record.route = event.routeKey;
      const caller = route.access === "open" ? undefined : await admit(event, route.access, doors);
      if (caller) record.sub = caller.sub;
      const request = {
        ...parse(route, event),
        requestId: record.id,
        caller,
        log: (message: string, details: Record<string, unknown> = {}) => doors.logger.info(message, { ...details, ...fieldsOf(record) }),
      } as ApiRequest;
      const { body, headers } = await handlerOf[event.routeKey]!(request);
      if (route.answers === undefined) return reply(route.status, JSON.stringify(body), record.id, headers);
      return reply(route.status, String(body), record.id, { "content-type": `${route.answers}; charset=utf-8`, ...headers });
    });
  return (event, context) => serve(event, context as ApiContext);
}

async function admit(event: APIGatewayProxyEventV2, access: "user" | "operator" | "admin", doors: ApiDoors): Promise<Caller> {
  const { authorizer } = event.requestContext as { authorizer?: { jwt?: { claims?: unknown } } };
  const caller = callerOf(authorizer?.jwt?.claims, doors.tokenIssuer(), doors.now());
  requireAccess(caller, access);
  const token = /^(?:Bearer\s+)?(\S+)$/i.exec(event.headers?.authorization ?? "")?.[1];
  if (!token || !(await doors.signedIn(token))) throw notSignedIn("This session has ended. Sign in again.");
  return caller;
}

function parse(route: Route, event: APIGatewayProxyEventV2): { parameters: unknown; query: unknown; body: unknown } {
  const query = validate(route.query ?? NoQuery, event.queryStringParameters ?? {}, "query");
  return {
    parameters: route.parameters && validate(route.parameters, event.pathParameters ?? {}, "path"),
    query: route.query && query,
    body: route.body && validate(route.body, requestBody(event, route.accepts), "body"),
  };
}

const NoQuery = z.strictObject({});
