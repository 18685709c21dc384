import { CfnResource, type Stack } from "aws-cdk-lib";
import { NagSuppressions } from "cdk-nag";

/** Why a rule of cdk-nag does not hold somewhere, and for which findings of the rule. */
export type NagReason = { rules: readonly string[]; where: RegExp; appliesTo?: readonly (string | { regex: string })[]; reason: string };

const OUR_FUNCTION = /\/(api-[a-z]+|Training\/[a-z]+|Widgets\/dashboard-widgets)\/Resource$/;
const OUR_FUNCTION_ROLE = /\/(api-[a-z]+|Training\/[a-z]+|Widgets\/dashboard-widgets)Role\/DefaultPolicy\/Resource$/;
const EVENT_FUNCTION = /\/(Events\/deliver|Loop\/drift-alarm|Batches\/uploaded)\/Resource$/;
const EVENT_FUNCTION_ROLE = /\/(Events\/deliver|Loop\/drift-alarm|Batches\/uploaded)Role\/DefaultPolicy\/Resource$/;
const SST_HANDLER = /\/CustomResourceHandler\/(Resource|ServiceRole\/Resource)$/;

/** Every finding that is let through, with its reason. A reason that nothing needs any more fails the test. */
export const nagReasons: readonly NagReason[] = [
  {
    rules: ["AwsSolutions-L1", "Serverless-LambdaLatestVersion"],
    where: OUR_FUNCTION,
    reason: "Tests and the local cloud run Node 20 and 22; nodejs24.x is taken when they do.",
  },
  {
    rules: ["Serverless-LambdaDLQ"],
    where: OUR_FUNCTION,
    reason:
      "Called synchronously only, by API Gateway, Step Functions or a dashboard, which see the error: a dead letter queue takes asynchronous events.",
  },
  {
    rules: ["AwsSolutions-L1", "Serverless-LambdaLatestVersion"],
    where: EVENT_FUNCTION,
    reason: "Tests and the local cloud run Node 20 and 22; nodejs24.x is taken once they do.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: EVENT_FUNCTION_ROLE,
    appliesTo: ["Resource::*"],
    reason:
      "xray:PutTraceSegments and xray:PutTelemetryRecords know no resources. The test proves that nothing else is allowed on them all.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: /\/Batches\/uploadedRole\/DefaultPolicy\/Resource$/,
    appliesTo: [{ regex: "/^Resource::<Artifacts[A-Z0-9]+\\.Arn>\\/batches\\/\\*$/g" }],
    reason: "The file of a batch is named by its user and its id; the role names the area.",
  },
  {
    rules: ["Serverless-SQSRedrivePolicy"],
    where: /\/(Events\/Undelivered|Loop\/Unanswered|Batches\/Unstarted)\/Resource$/,
    reason: "It is the dead letter queue, of a function and of a rule: nothing reads it but a person.",
  },
  {
    rules: ["AwsSolutions-L1", "Serverless-LambdaLatestVersion", "Serverless-LambdaDLQ", "Serverless-LambdaTracing", "AwsSolutions-IAM4"],
    where: SST_HANDLER,
    reason:
      "SST puts this function into every stack for custom resources of its own. These stacks have none, so it is never called; its role may write logs and nothing else.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: OUR_FUNCTION_ROLE,
    appliesTo: ["Resource::*"],
    reason:
      "xray:PutTraceSegments and xray:PutTelemetryRecords know no resources. The test proves that nothing else is allowed on all resources.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: OUR_FUNCTION_ROLE,
    appliesTo: [{ regex: "/^Resource::<Artifacts[A-Z0-9]+\\.Arn>\\/(lake|raw|prepared|runs|models|reports|batches|steps)\\/\\*$/g" }],
    reason: "An artefact is named by its digest, so a role names the area that it works in.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where:
      /\/(Training\/(lease|drift)|api-pipelines|api-drift|api-batches|Batches\/uploaded|Loop\/drift-alarm|Widgets\/dashboard-widgets)Role\/DefaultPolicy\/Resource$/,
    appliesTo: [
      {
        regex:
          "/^Resource::arn:<AWS::Partition>:states:[a-z0-9-]+:\\d{12}:execution:[A-Za-z0-9-]+-(training|refresh|drift-check|batch):\\*$/g",
      },
    ],
    reason: "Executions are named when they start; the machine is named.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: /\/api-operationsRole\/DefaultPolicy\/Resource$/,
    appliesTo: [
      {
        regex:
          "/^Resource::arn:<AWS::Partition>:(cloudwatch|logs):[a-z0-9-]+:\\d{12}:(alarm:|log-group:\\/aws\\/lambda\\/)[A-Za-z0-9-]+-vigie-\\*$/g",
      },
    ],
    reason: "It shows the alarms and the logs of every function of the stage, whose names begin so, and changes none.",
  },
  {
    rules: ["AwsSolutions-IAM5"],
    where: /\/(Training|Batches|Watch\/[A-Za-z]+)\/MachineRole\/DefaultPolicy\/Resource$/,
    appliesTo: ["Resource::*"],
    reason: "X-Ray and the delivery of a state machine's logs know no resources; functions are named one by one.",
  },
  {
    rules: ["AwsSolutions-APIG4"],
    where:
      /\/Http\/Api\/(GET--v1--(health|dictionary|docs|examples|openapi\.json)|POST--v1--auth--(token|refresh|revoke)|POST--auth--token|GET--(status|drift_score))\/Resource$/,
    reason: "Open by contract: what a caller needs before it has a token. The test compares the open routes with the route table.",
  },
  {
    rules: ["AwsSolutions-COG2"],
    where: /\/People\/Pool\/Resource$/,
    reason: "A one-time password is offered, not required: scripts sign in with user name and password through /v1/auth/token.",
  },
  {
    rules: ["AwsSolutions-COG3"],
    where: /^(local|test|demo|dev.*)-vigie-IdentityStack\/People\/Pool\/Resource$/,
    reason:
      "Threat protection is billed per active user; a stage that can be removed has made-up users only. Every other stage enforces it.",
  },
  {
    rules: ["AwsSolutions-L1", "Serverless-LambdaLatestVersion", "Serverless-LambdaDLQ", "Serverless-LambdaTracing"],
    where: /-ConsoleStack\/Custom::CDKBucketDeployment[^/]+\/Resource$/,
    reason: "CDK's own function that puts the built console into its bucket. CloudFormation calls it while it deploys and sees its errors.",
  },
  {
    rules: ["AwsSolutions-IAM4", "AwsSolutions-IAM5"],
    where: /-ConsoleStack\/Custom::CDKBucketDeployment[^/]+\/ServiceRole\/(DefaultPolicy\/)?Resource$/,
    reason:
      "CDK lets that function read the assets of the deployment, write the console's bucket and empty CloudFront's cache, whose action it grants on all distributions.",
  },
  {
    rules: ["AwsSolutions-S1"],
    where: /-ConsoleStack\/Site\/Files\/Resource$/,
    reason: "Holds the built page, which is public and which only CloudFront reads.",
  },
  {
    rules: ["AwsSolutions-CFR1", "AwsSolutions-CFR2", "AwsSolutions-CFR3"],
    where: /-ConsoleStack\/Site\/Distribution\/Resource$/,
    reason:
      "A static page for whoever has an account, wherever they are. Every request that reads or changes something goes on to the API, which throttles and logs it.",
  },
  {
    rules: ["AwsSolutions-CFR4"],
    where: /-ConsoleStack\/Site\/Distribution\/Resource$/,
    reason:
      "CloudFront's own name comes with its own certificate and TLS policy; a name of one's own brings a certificate for which one can be set.",
  },
];

/** Writes the reasons onto the resources that they are about. */
export function giveNagReasons(stacks: readonly Stack[]): void {
  for (const resource of stacks.flatMap((stack) => stack.node.findAll()).filter((node) => CfnResource.isCfnResource(node))) {
    for (const { rules, appliesTo, reason } of nagReasons.filter(({ where }) => where.test(resource.node.path))) {
      const suppressions = rules.map((id) => ({ id, reason, ...(appliesTo === undefined ? {} : { appliesTo: [...appliesTo] }) }));
      NagSuppressions.addResourceSuppressions(resource, suppressions);
    }
  }
}
