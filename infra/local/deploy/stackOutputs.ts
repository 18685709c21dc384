import { CloudFormationClient, paginateDescribeStacks, type Stack } from "@aws-sdk/client-cloudformation";
import { clientSettings } from "../cloudEnvironment";

const NAMES = [
  "ApiUrl",
  "UserPoolId",
  "UserPoolClientId",
  "ArtifactsBucket",
  "RegistryTable",
  "PredictionsTable",
  "AccessTable",
  "TrainingMachineArn",
  "AlarmTopicArn",
] as const;

/** What the deployed stacks tell about themselves. */
export type StackOutputs = Record<(typeof NAMES)[number], string>;

/** Outputs of a deployed stage, undefined when one of them is missing or a stack is not in good order. */
export async function stackOutputs(endpoint: string, stage: string): Promise<StackOutputs | undefined> {
  const client = new CloudFormationClient(clientSettings(endpoint));
  const stacks: Stack[] = [];
  for await (const page of paginateDescribeStacks({ client }, {})) stacks.push(...(page.Stacks ?? []));
  const ours = stacks.filter(({ StackName }) => StackName?.startsWith(`${stage}-vigie-`));
  if (!ours.every(({ StackStatus }) => /^(CREATE|UPDATE|IMPORT)_COMPLETE/.test(StackStatus ?? ""))) return undefined;
  const outputs = new Map(ours.flatMap(({ Outputs }) => Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  return NAMES.every((name) => outputs.get(name))
    ? (Object.fromEntries(NAMES.map((name) => [name, outputs.get(name)])) as StackOutputs)
    : undefined;
}

/** Where the emulator serves an HTTP API: its address on AWS holds the id. */
export function emulatedApiUrl(endpoint: string, apiUrl: string): string {
  const id = new URL(apiUrl).hostname.split(".")[0];
  return `${endpoint}/_aws/execute-api/${id}`;
}
