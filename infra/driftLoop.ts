import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { App } from "sst/constructs";
import { ANSWERED_ALARMS } from "./driftAlarms";
import { onTable } from "./permissions";
import { operateMachine } from "./pipelineMachine";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

type LoopResources = { topic: ITopic; artifacts: IBucket; registry: Table; trainingArn: string };

/** The function that answers drift alarms: told by the topic, and by a schedule that looks whether one still stands. */
export class DriftLoop extends Construct {
  readonly functions: Record<"drift-alarm", VigieFunction>;

  constructor(scope: Construct, id: string, { topic, artifacts, registry, trainingArn }: LoopResources) {
    super(scope, id);
    const prefix = (scope.node.root as App).logicalPrefixedName("");
    const alarmArns = ANSWERED_ALARMS.map((name) =>
      Stack.of(this).formatArn({
        service: "cloudwatch",
        resource: "alarm",
        resourceName: `${prefix}${name}`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    const unanswered = new Queue(this, "Unanswered", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const made = new VigieFunction(this, "drift-alarm", {
      description: "Answers a drift alarm by one training at most.",
      handler: "packages/functions/src/events/driftAlarm.handler",
      memoryMb: 512,
      timeoutSeconds: 60,
      environment: {
        ...stores({ artifacts, registry }),
        NAME_PREFIX: prefix,
        ALARM_TOPIC_ARN: topic.topicArn,
        ANSWERED_ALARMS: ANSWERED_ALARMS.join(","),
        TRAINING_MACHINE_ARN: trainingArn,
      },
      permissions: [
        ...onTable(registry, ["read", "put"]),
        ...operateMachine(trainingArn),
        new PolicyStatement({ actions: ["cloudwatch:DescribeAlarms"], resources: alarmArns }),
      ],
      deadLetterQueue: unanswered,
    });
    made.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(unanswered) });
    topic.addSubscription(new LambdaSubscription(made, { deadLetterQueue: unanswered }));
    this.functions = { "drift-alarm": made };
  }
}
