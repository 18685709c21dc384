import type { StepFunction } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { machineArnOf, pipelineMachine } from "./pipelineMachine";
import type { RegistryEvents } from "./registryEvents";
import { stepFunctions } from "./stepFunctions";
import type { VigieFunction } from "./vigieFunction";

export type TrainingPipelineProps = { artifacts: IBucket; registry: Table; predictions: Table; events: RegistryEvents };

const TIMEOUT = Duration.hours(2);

/** The training state machine, compiled from `trainingPipeline`, and the functions that run its steps. */
export class TrainingPipeline extends Construct {
  readonly functions: Record<StepFunction, VigieFunction>;
  readonly machine: StateMachine;
  /** Spelled out from the machine's name: the lease function asks about executions of the machine that calls it. */
  readonly machineArn: string;

  constructor(scope: Construct, id: string, { artifacts, registry, predictions, events }: TrainingPipelineProps) {
    super(scope, id);
    this.machineArn = machineArnOf(this, trainingPipeline);
    const executions = `${this.machineArn.replace(":stateMachine:", ":execution:")}:*`;
    const describeExecutions = new PolicyStatement({ actions: ["states:DescribeExecution"], resources: [executions] });
    this.functions = stepFunctions(this, { artifacts, registry, predictions, events, machineArn: this.machineArn, describeExecutions });
    this.machine = pipelineMachine(this, trainingPipeline, this.functions, TIMEOUT);
  }
}
