import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import type { StageSettings } from "./stageSettings";

/** The topic that alarms are sent to: TLS only, and encrypted by a key of its own, because CloudWatch may not use the one that AWS keeps for SNS. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, settings: StageSettings) {
    const name = (scope.node.root as App).logicalPrefixedName("alarms");
    const cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com");
    const conditions = { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } };
    const masterKey = new Key(scope, `${id}Key`, {
      description: `Encrypts ${name}`,
      enableKeyRotation: true,
      removalPolicy: settings.removalPolicy,
    });
    masterKey.addToResourcePolicy(
      new PolicyStatement({ principals: [cloudWatch], actions: ["kms:Decrypt", "kms:GenerateDataKey*"], resources: ["*"], conditions }),
    );
    super(scope, id, { topicName: name, masterKey, enforceSSL: true });
    for (const address of subscribers()) this.addSubscription(new EmailSubscription(address));
    this.addToResourcePolicy(
      new PolicyStatement({ sid: "Alarms", principals: [cloudWatch], actions: ["sns:Publish"], resources: [this.topicArn], conditions }),
    );
  }
}

/** `VIGIE_ALARM_MAIL` names who is told by mail, separated by commas; each address confirms by a link that SNS sends. */
function subscribers(): string[] {
  return (process.env.VIGIE_ALARM_MAIL ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean);
}
