import type { StepFunction } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import type { App } from "sst/constructs";
import { stageSettings } from "./stageSettings";
import { stateMachineDefinition, type TaskTarget } from "./stateMachineDefinition";
import { stepFunctions, taskTimeoutSeconds } from "./stepFunctions";
import type { VigieFunction } from "./vigieFunction";

export type TrainingPipelineProps = { artifacts: IBucket; registry: Table };

const TIMEOUT = Duration.hours(2);

/** The training state machine, compiled from `trainingPipeline`, and the functions that run its steps. */
export class TrainingPipeline extends Construct {
  readonly functions: Record<StepFunction, VigieFunction>;
  readonly machine: StateMachine;
  /** Spelled out from the machine's name: the lease function asks about executions of the machine that calls it. */
  readonly machineArn: string;

  constructor(scope: Construct, id: string, { artifacts, registry }: TrainingPipelineProps) {
    super(scope, id);
    const name = (scope.node.root as App).logicalPrefixedName(trainingPipeline.name);
    this.machineArn = Stack.of(this).formatArn({
      service: "states",
      resource: "stateMachine",
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const describeExecutions = new PolicyStatement({ actions: ["states:DescribeExecution"], resources: [this.executionArns()] });
    this.functions = stepFunctions(this, { artifacts, registry, machineArn: this.machineArn, describeExecutions });
    this.machine = stateMachine(this, name, this.functions);
  }

  /** Starts and follows executions of this machine. */
  operate(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ["states:StartExecution", "states:ListExecutions"], resources: [this.machineArn] }),
      new PolicyStatement({ actions: ["states:DescribeExecution", "states:GetExecutionHistory"], resources: [this.executionArns()] }),
    ];
  }

  private executionArns(): string {
    return `${this.machineArn.replace(":stateMachine:", ":execution:")}:*`;
  }
}

function stateMachine(scope: Construct, name: string, functions: Record<StepFunction, VigieFunction>): StateMachine {
  const { logRetention, removalPolicy } = stageSettings((scope.node.root as App).stage);
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
    definitionBody: DefinitionBody.fromString(
      Stack.of(scope).toJsonString(stateMachineDefinition(trainingPipeline, targets, TIMEOUT.toSeconds())),
    ),
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
