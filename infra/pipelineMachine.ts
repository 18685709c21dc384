import type { Pipeline, StepFunction } from "@vigie/core/steps/pipeline";
import { ArnFormat, type Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import { stageSettings } from "./stageSettings";
import { stateMachineDefinition, type TaskTarget } from "./stateMachineDefinition";
import { taskTimeoutSeconds } from "./stepFunctions";
import type { VigieFunction } from "./vigieFunction";

/** The state machine of a pipeline, compiled from its declaration over the functions that run its steps; its role calls these and nothing else. */
export function pipelineMachine(
  scope: Construct,
  pipeline: Pipeline,
  functions: Readonly<Partial<Record<StepFunction, VigieFunction>>>,
  timeout: Duration,
): StateMachine {
  const app = scope.node.root as App;
  const name = app.logicalPrefixedName(pipeline.name);
  const { logRetention, removalPolicy } = stageSettings(app.stage);
  const targets = Object.fromEntries(
    Object.entries(functions).map(([key, { functionArn }]) => [
      key,
      { arn: functionArn, timeoutSeconds: taskTimeoutSeconds(key as StepFunction) },
    ]),
  ) as Record<StepFunction, TaskTarget>;
  const role = new Role(scope, "MachineRole", { assumedBy: new ServicePrincipal("states.amazonaws.com"), description: `Role of ${name}` });
  role.addToPolicy(
    new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: Object.values(functions).map(({ functionArn }) => functionArn) }),
  );
  return new StateMachine(scope, "Machine", {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(Stack.of(scope).toJsonString(stateMachineDefinition(pipeline, targets, timeout.toSeconds()))),
    role,
    tracingEnabled: true,
    logs: {
      level: LogLevel.ALL,
      includeExecutionData: false,
      destination: new LogGroup(scope, "MachineLogs", {
        logGroupName: `/aws/vendedlogs/states/${name}`,
        retention: logRetention,
        removalPolicy,
      }),
    },
    removalPolicy,
  });
}

/** The ARN of a pipeline's machine, spelled out from its name for functions that the machine itself calls or that are made before it. */
export function machineArnOf(scope: Construct, pipeline: Pick<Pipeline, "name">): string {
  return Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: (scope.node.root as App).logicalPrefixedName(pipeline.name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Starts and follows executions of a machine. */
export function operateMachine(machineArn: string): PolicyStatement[] {
  return [new PolicyStatement({ actions: ["states:StartExecution"], resources: [machineArn] }), ...followMachine(machineArn)];
}

/** Starts, follows, stops and redrives executions of a machine. */
export function steerMachine(machineArn: string): PolicyStatement[] {
  const executions = `${machineArn.replace(":stateMachine:", ":execution:")}:*`;
  return [
    ...operateMachine(machineArn),
    new PolicyStatement({ actions: ["states:StopExecution", "states:RedriveExecution"], resources: [executions] }),
  ];
}

/** Follows executions of a machine. */
export function followMachine(machineArn: string): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ["states:ListExecutions"], resources: [machineArn] }),
    new PolicyStatement({
      actions: ["states:DescribeExecution", "states:GetExecutionHistory"],
      resources: [`${machineArn.replace(":stateMachine:", ":execution:")}:*`],
    }),
  ];
}
