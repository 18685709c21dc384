import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type App, Function as SstFunction } from "sst/constructs";
import { type FunctionBundle, plainBundle } from "./functionBundle";
import { stageSettings } from "./stageSettings";

export type VigieFunctionProps = {
  /** `<path>/<file>.<export>` below the root. */
  handler: string;
  description: string;
  memoryMb: number;
  timeoutSeconds: number;
  /** Space below /tmp; 512 MB when left out. */
  diskMb?: number;
  environment?: Record<string, string>;
  permissions?: PolicyStatement[];
  bundle?: FunctionBundle;
  /** Where events go that an asynchronous call could not handle. */
  deadLetterQueue?: IQueue;
};

/**
 * A Lambda function with a log group that forgets and a role of its own that may do what `permissions` says.
 * Its name is `<stage>-vigie-<id>`.
 */
export class VigieFunction extends SstFunction {
  constructor(scope: Construct, id: string, props: VigieFunctionProps) {
    const app = scope.node.root as App;
    const { logRetention, removalPolicy } = stageSettings(app.stage);
    const functionName = app.logicalPrefixedName(id);
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: logRetention,
      removalPolicy,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `Role of ${functionName}`,
    });
    role.addToPolicy(new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.logGroupArn] }));
    super(scope, id, {
      handler: props.handler,
      description: props.description,
      functionName,
      memorySize: props.memoryMb,
      timeout: props.timeoutSeconds,
      diskSize: props.diskMb ?? 512,
      logGroup,
      role,
      permissions: props.permissions ?? [],
      environment: { POWERTOOLS_SERVICE_NAME: id, ...sourceMaps(app), ...props.environment },
      ...(props.bundle ?? plainBundle),
      ...(props.deadLetterQueue && { deadLetterQueue: props.deadLetterQueue }),
      _doNotAllowOthersToBind: true,
    });
  }
}

/** `sst dev` replaces the function by a stub of its own, which has no source map and needs the NODE_OPTIONS of its environment. */
function sourceMaps(app: App): Record<string, string> {
  return app.mode === "dev" ? {} : { NODE_OPTIONS: "--enable-source-maps" };
}
