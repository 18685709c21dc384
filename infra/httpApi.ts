import type { Route, RouteGroup } from "@vigie/functions/api/route";
import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IUserPool, IUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { App } from "sst/constructs";
import { type StageSettings, stageSettings } from "./stageSettings";
import type { VigieFunction } from "./vigieFunction";

export type VigieHttpApiProps = {
  routes: readonly Pick<Route, "group" | "method" | "path" | "access">[];
  functions: Record<RouteGroup, VigieFunction>;
  pool: IUserPool;
  client: IUserPoolClient;
};

/** One JSON line a request: no path, no body, no token; who called is the subject's id alone. */
const ACCESS_LOG = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  latencyMs: "$context.responseLatency",
  integrationMs: "$context.integrationLatency",
  integrationError: "$context.integrationErrorMessage",
  authorizerError: "$context.authorizer.error",
  subject: "$context.authorizer.claims.sub",
  ip: "$context.identity.sourceIp",
};

/** The HTTP API: every row of the route table is a route, and every route that is not open asks for a token of the user pool. */
export class VigieHttpApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { routes, functions, pool, client }: VigieHttpApiProps) {
    super(scope, id);
    const app = scope.node.root as App;
    const settings = stageSettings(app.stage);
    this.api = new HttpApi(this, "Api", { apiName: app.logicalPrefixedName("api"), createDefaultStage: false, ...cors(settings) });
    defaultStage(this, this.api, app.logicalPrefixedName("api"), settings);
    const people = new HttpUserPoolAuthorizer("People", pool, { userPoolClients: [client] });
    const integrations = new Map<RouteGroup, HttpLambdaIntegration>();
    for (const { group, method, path, access } of routes) {
      const integration = integrations.get(group) ?? new HttpLambdaIntegration(group, functions[group], { timeout: Duration.seconds(29) });
      integrations.set(group, integration);
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...authorizer(access, people) });
    }
  }
}

function cors({ origins }: StageSettings): { corsPreflight?: CorsPreflightOptions } {
  if (origins.length === 0) return {};
  return {
    corsPreflight: {
      allowOrigins: [...origins],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
      allowHeaders: ["authorization", "content-type", "idempotency-key"],
      exposeHeaders: ["x-request-id", "x-model-version"],
      maxAge: Duration.hours(1),
    },
  };
}

function defaultStage(scope: Construct, api: HttpApi, name: string, { logRetention, removalPolicy, throttle }: StageSettings): void {
  const logGroup = new LogGroup(scope, "AccessLogs", {
    logGroupName: `/aws/vendedlogs/apis/${name}`,
    retention: logRetention,
    removalPolicy,
  });
  api.addStage("Stage", {
    stageName: "$default",
    autoDeploy: true,
    throttle,
    detailedMetricsEnabled: true,
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)) },
  });
}

function authorizer(access: Route["access"], people: IHttpRouteAuthorizer): { authorizer?: IHttpRouteAuthorizer } {
  return access === "open" ? {} : { authorizer: people };
}
