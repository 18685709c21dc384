import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { CorsHttpMethod, type CorsPreflightOptions, HttpApi, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import type { StageSettings } from "./stageSettings";

/** One JSON line a request: no path, no body, no token; who called is the subject's id alone, and CloudWatch knows when. */
export const ACCESS_LOG = {
  requestId: "$context.requestId",
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

/** The HTTP API without its routes: its address, who may call it from another origin, how often, and what is written down of it. */
export class HttpEntry extends HttpApi {
  constructor(scope: Construct, id: string, settings: StageSettings) {
    const apiName = (scope.node.root as App).logicalPrefixedName("api");
    super(scope, id, { apiName, createDefaultStage: false, ...cors(settings) });
    defaultStage(scope, this, apiName, settings);
  }
}

function cors({ origins }: StageSettings): { corsPreflight?: CorsPreflightOptions } {
  if (origins.length === 0) return {};
  return {
    corsPreflight: {
      allowOrigins: [...origins],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
      allowHeaders: ["authorization", "content-type", "idempotency-key"],
      exposeHeaders: ["x-request-id", "x-model-version", "idempotency-replayed"],
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
