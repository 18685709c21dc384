import { machinePath, type Route, type RouteGroup } from "@vigie/functions/api/route";
import { Duration } from "aws-cdk-lib";
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, type IHttpRouteAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaAuthorizer, HttpLambdaResponseType, HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IUserPool, IUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { VigieFunction } from "./vigieFunction";

export type ApiRoutesProps = {
  api: HttpApi;
  routes: readonly Pick<Route, "group" | "method" | "path" | "access" | "credential">[];
  functions: Record<RouteGroup, VigieFunction>;
  /** Lets machines in by their key. */
  authorizer: VigieFunction;
  pool: IUserPool;
  /** Whose access tokens are taken. */
  clients: readonly IUserPoolClient[];
};

/** The longest that a revoked key goes on. */
const KEY_CACHED_SECONDS = 60;

/** One permission for each function rather than for each route: their number is limited, and the API is named. */
const INTEGRATION = { timeout: Duration.seconds(29), scopePermissionToRoute: false };

/**
 * The routes of the HTTP API: every row of the route table is one, and every one that is not open asks for a token of the user pool.
 * Machines have the same routes below `/machine`, where all ask for a key, because a route has one authoriser.
 */
export class ApiRoutes extends Construct {
  constructor(scope: Construct, id: string, { api, routes, functions, authorizer, pool, clients }: ApiRoutesProps) {
    super(scope, id);
    // The address belongs to a stack of its own; what belongs to the routes is made here, also by the constructs that put it below the API.
    const httpApi = HttpApi.fromHttpApiAttributes(this, "Api", { httpApiId: api.apiId, apiEndpoint: api.apiEndpoint });
    const people = new HttpUserPoolAuthorizer("People", pool, { userPoolClients: [...clients] });
    const machines = new HttpLambdaAuthorizer("Machines", authorizer, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ["$request.header.x-api-key"],
      resultsCacheTtl: Duration.seconds(KEY_CACHED_SECONDS),
    });
    const integrations = new Map<RouteGroup, HttpLambdaIntegration>();
    for (const route of routes) {
      const { group, method, path } = route;
      const integration = integrations.get(group) ?? new HttpLambdaIntegration(group, functions[group], INTEGRATION);
      integrations.set(group, integration);
      const add = (path: string, by: { authorizer?: IHttpRouteAuthorizer }) =>
        new HttpRoute(httpApi, `${method}${path}`, { httpApi, routeKey: HttpRouteKey.with(path, HttpMethod[method]), integration, ...by });
      const door = machinePath(route);
      if (door !== path) add(path, route.access === "open" ? {} : { authorizer: people });
      if (door !== undefined) add(door, { authorizer: machines });
    }
  }
}
