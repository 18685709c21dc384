import { ALIAS_MOVED, EVENT_SOURCE } from "@vigie/core/registry/aliasEvent";
import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { App } from "sst/constructs";
import { onTable } from "./permissions";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

/** Three tries of 5 s and their pauses, to twenty webhooks at once. */
const TIMEOUT_SECONDS = 30;

/**
 * The bus on which the registry tells that an alias has moved, and the function that tells webhooks. What cannot be delivered is tried for a
 * while, by the function, by Lambda and by the rule, and then kept in a queue.
 */
export class RegistryEvents extends Construct {
  readonly bus: EventBus;
  readonly busName: string;
  readonly functions: Record<"deliver", VigieFunction>;

  constructor(scope: Construct, id: string, resources: { artifacts: IBucket; registry: Table }) {
    super(scope, id);
    this.busName = (scope.node.root as App).logicalPrefixedName("registry");
    this.bus = new EventBus(this, "Bus", { eventBusName: this.busName });
    const undelivered = new Queue(this, "Undelivered", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const deliver = new VigieFunction(this, "deliver", {
      description: "Tells webhooks that an alias has moved.",
      handler: "packages/functions/src/events/deliver.handler",
      memoryMb: 512,
      timeoutSeconds: TIMEOUT_SECONDS,
      environment: stores(resources),
      permissions: onTable(resources.registry, ["read", "put"]),
      deadLetterQueue: undelivered,
    });
    const target = new LambdaFunction(deliver, { retryAttempts: 24, maxEventAge: Duration.hours(6), deadLetterQueue: undelivered });
    new Rule(this, "AliasMoved", {
      eventBus: this.bus,
      description: "An alias of the registry has moved.",
      eventPattern: { source: [EVENT_SOURCE], detailType: [ALIAS_MOVED] },
      targets: [target],
    });
    this.functions = { deliver };
  }

  /** Puts events on the bus. */
  put(): PolicyStatement {
    return new PolicyStatement({ actions: ["events:PutEvents"], resources: [this.bus.eventBusArn] });
  }
}
