import type { z } from "zod";
import type { Caller } from "./caller";
import type { Route } from "./route";

/** What a handler is given: everything parsed by the route's schemas. `caller` is undefined on open routes only. */
export type ApiRequest<R extends Route = Route> = {
  requestId: string;
  /** Address that the request came from, as the gateway saw it. */
  sourceIp: string;
  caller: R["access"] extends "open" ? undefined : Caller;
  parameters: Output<R, "parameters">;
  query: Output<R, "query">;
  body: Output<R, "body">;
  /** Structured, with the request's id and route. No token, no coordinates, no password. */
  log(message: string, details?: Record<string, unknown>): void;
};

/** What a handler answers. The status is the route's. */
export type ApiReply<R extends Route = Route> = { body: z.input<R["reply"]>; headers?: Record<string, string> };

export type RouteHandler<R extends Route = Route> = (request: ApiRequest<R>) => Promise<ApiReply<R>>;

/** One handler for each of these routes, by its key. */
export type HandlersOf<R extends Route> = { [One in R as `${One["method"]} ${One["path"]}`]: RouteHandler<One> };

type Output<R extends Route, Part extends "parameters" | "query" | "body"> =
  R extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;
