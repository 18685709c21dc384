import type { SynthesisedStack } from "./synthesised";

/** What a stack is told to hold; everything else (roles, policies, log groups) goes with these. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "AWS::ApiGatewayV2::Api": ["HTTP API", "HTTP APIs"],
  "AWS::ApiGatewayV2::Route": ["route", "routes"],
  "AWS::CloudFront::Distribution": ["CloudFront distribution", "CloudFront distributions"],
  "AWS::CloudWatch::Alarm": ["alarm", "alarms"],
  "AWS::CloudWatch::Dashboard": ["dashboard", "dashboards"],
  "AWS::Cognito::UserPool": ["user pool", "user pools"],
  "AWS::Cognito::UserPoolClient": ["sign-in client", "sign-in clients"],
  "AWS::DynamoDB::Table": ["DynamoDB table", "DynamoDB tables"],
  "AWS::Events::EventBus": ["event bus", "event buses"],
  "AWS::Glue::Table": ["table of the lake", "tables of the lake"],
  "AWS::Lambda::Function": ["function", "functions"],
  "AWS::S3::Bucket": ["bucket", "buckets"],
  "AWS::SNS::Topic": ["SNS topic", "SNS topics"],
  "AWS::SQS::Queue": ["queue", "queues"],
  "AWS::Scheduler::Schedule": ["schedule", "schedules"],
  "AWS::StepFunctions::StateMachine": ["state machine", "state machines"],
};

/** The stacks with what they hold, each after those that it needs, as a Mermaid flow chart. */
export function stacksDiagram(stacks: readonly SynthesisedStack[]): string {
  return [
    "flowchart LR",
    ...stacks.map((stack) => `  ${stack.name}["<b>${stack.name}</b><br/>${contentsOf(stack).join("<br/>") || "nothing"}"]`),
    ...stacks.flatMap((stack) => directNeeds(stack, stacks).map((needed) => `  ${needed} --> ${stack.name}`)),
  ].join("\n");
}

function contentsOf({ resources }: SynthesisedStack): string[] {
  const counts = new Map<string, number>();
  for (const { Type } of Object.values(resources)) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  return Object.entries(WORDS).flatMap(([type, [one, many]]) => {
    const count = counts.get(type);
    return count === undefined ? [] : [`${count} ${count === 1 ? one : many}`];
  });
}

/** What it needs, without what those need already: fewer arrows say the same. */
function directNeeds({ needs }: SynthesisedStack, stacks: readonly SynthesisedStack[]): string[] {
  const needsOf = (name: string): readonly string[] => stacks.find((stack) => stack.name === name)?.needs ?? [];
  const reaches = (from: string, to: string): boolean => needsOf(from).some((next) => next === to || reaches(next, to));
  return needs.filter((one) => !needs.some((other) => other !== one && reaches(other, one)));
}
