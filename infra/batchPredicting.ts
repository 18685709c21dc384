import { batchPipeline } from "@vigie/core/steps/batch";
import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { onTable, readArtifacts } from "./permissions";
import { machineArnOf, operateMachine, pipelineMachine } from "./pipelineMachine";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

export type BatchPredictingProps = { artifacts: IBucket; registry: Table; predictions: Table; worker: VigieFunction };

const TIMEOUT = Duration.hours(6);

/** The machine that answers files of accidents, and what starts it when a file has come. */
export class BatchPredicting extends Construct {
  readonly machine: StateMachine;
  readonly machineArn: string;
  readonly functions: Record<"uploaded", VigieFunction>;

  constructor(scope: Construct, id: string, { worker, ...resources }: BatchPredictingProps) {
    super(scope, id);
    const { artifacts, predictions } = resources;
    this.machineArn = machineArnOf(this, batchPipeline);
    this.machine = pipelineMachine(this, batchPipeline, { batch: worker }, TIMEOUT);
    const unstarted = new Queue(this, "Unstarted", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const uploaded = new VigieFunction(this, "uploaded", {
      description: "Starts the batch whose file has come.",
      handler: "packages/functions/src/batch/uploaded.handler",
      memoryMb: 512,
      timeoutSeconds: 30,
      environment: { ...stores(resources), PREDICTIONS_TABLE: predictions.tableName, BATCH_MACHINE_ARN: this.machineArn },
      permissions: [...readArtifacts(artifacts, ["batches"]), ...onTable(predictions, ["read", "put"]), ...operateMachine(this.machineArn)],
      deadLetterQueue: unstarted,
    });
    new Rule(this, "Uploaded", {
      description: "A file of a batch has come.",
      eventPattern: {
        source: ["aws.s3"],
        detailType: ["Object Created"],
        detail: { bucket: { name: [artifacts.bucketName] }, object: { key: [{ prefix: "batches/uploads/" }] } },
      },
      targets: [new LambdaFunction(uploaded, { retryAttempts: 24, maxEventAge: Duration.hours(6), deadLetterQueue: unstarted })],
    });
    this.functions = { uploaded };
  }

  /** Follows and stops executions of this machine. */
  operate(): PolicyStatement[] {
    const executions = `${this.machineArn.replace(":stateMachine:", ":execution:")}:*`;
    return [new PolicyStatement({ actions: ["states:DescribeExecution", "states:StopExecution"], resources: [executions] })];
  }
}
