import { randomUUID } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  ListUsersCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { CreateStateMachineCommand, ListExecutionsCommand, SFNClient, StopExecutionCommand } from "@aws-sdk/client-sfn";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { clientSettings } from "../../infra/local/cloudEnvironment";

/** Stores that nobody else on the emulator writes to, so that all of what they hold can be compared. */
export type OwnStores = {
  /** What leads a function of ours to them. */
  environment: Record<string, string>;
  /** What they hold now is what `restore` brings back. */
  keep(): Promise<void>;
  restore(): Promise<void>;
  /** Makes the accounts of the pool be these, by name with their groups. */
  people(accounts: Readonly<Record<string, readonly string[]>>): Promise<void>;
  /** All that is kept, as text, but for what is drawn or told by the clock, and for leases and counts. */
  state(): Promise<string>;
};

const TABLES = ["REGISTRY_TABLE", "PREDICTIONS_TABLE", "ACCESS_TABLE"] as const;
const GROUPS = ["user", "operator", "admin"];
type Item = Record<string, unknown> & { pk: string; sk: string };

/** Makes tables, a bucket, a user pool and a state machine that waits. */
export async function ownStores(endpoint: string, password: string): Promise<OwnStores> {
  const settings = clientSettings(endpoint);
  const prefix = `own-${randomUUID().slice(0, 8)}`;
  const tables = DynamoDBDocumentClient.from(new DynamoDBClient(settings));
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const cognito = new CognitoIdentityProviderClient(settings);
  const machines = new SFNClient(settings);
  const tableOf = (name: string) => `${prefix}-${name}`;
  for (const name of TABLES) await tables.send(new CreateTableCommand(described(tableOf(name))));
  await s3.send(new CreateBucketCommand({ Bucket: prefix }));
  const { UserPoolId, ClientId } = await makePool(cognito, prefix);
  const { stateMachineArn = "" } = await machines.send(
    new CreateStateMachineCommand({ name: prefix, roleArn: "arn:aws:iam::000000000000:role/any", definition: WAITING }),
  );
  const itemsOf = async (name: string) => (await tables.send(new ScanCommand({ TableName: tableOf(name) }))).Items as Item[];
  const executions = async () => (await machines.send(new ListExecutionsCommand({ stateMachineArn }))).executions ?? [];
  const accounts = async () => {
    const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId }));
    return Promise.all(
      Users.map(async ({ Username = "", Enabled, UserStatus }) => {
        const { Groups = [] } = await cognito.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
        return { Username, Enabled, UserStatus, groups: Groups.map(({ GroupName }) => GroupName).sort() };
      }),
    );
  };
  const kept = new Map<string, Item[]>();
  let ended = new Set<string>();
  return {
    environment: {
      ...Object.fromEntries(TABLES.map((name) => [name, tableOf(name)])),
      ARTIFACTS_BUCKET: prefix,
      USER_POOL_ID: UserPoolId,
      USER_POOL_CLIENT_ID: ClientId,
      EVENT_BUS: "default",
      ...Object.fromEntries(MACHINES.map((name) => [name, stateMachineArn])),
    },
    async keep() {
      for (const name of TABLES) kept.set(name, await itemsOf(name));
    },
    async restore() {
      for (const name of TABLES) await restoreTable(tables, tableOf(name), await itemsOf(name), kept.get(name) ?? []);
      for (const { status, executionArn } of await executions()) {
        if (status === "RUNNING") await machines.send(new StopExecutionCommand({ executionArn }));
      }
      ended = new Set((await executions()).map(({ name = "" }) => name));
    },
    async people(wanted) {
      for (const { Username, groups } of await accounts()) {
        // The emulator's groups go on listing who was deleted while being in them.
        for (const GroupName of groups) await cognito.send(new AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName }));
        await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
      }
      for (const [Username, groups] of Object.entries(wanted)) {
        await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: "SUPPRESS" }));
        await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }));
        for (const GroupName of groups) await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
      }
    },
    async state() {
      const items = (await Promise.all(TABLES.map(itemsOf))).flat().filter(({ pk }) => !/^(LOCK|RATE|ATTEMPT|ONCE)#/.test(pk));
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: prefix }));
      const objects = Contents.map(({ Key = "" }) => Key).filter((key) => !key.startsWith("batches/"));
      const running = (await executions())
        .filter(({ name = "" }) => !ended.has(name) && !name.startsWith(FAILS))
        .map(({ status }) => status);
      const texts = [...items, ...(await accounts()), ...objects, ...running].map((one) => sameEachTime(JSON.stringify(one, ordered)));
      return texts.sort().join("\n");
    },
  };
}

const MACHINES = ["TRAINING_MACHINE_ARN", "BATCH_MACHINE_ARN", "DRIFT_CHECK_MACHINE_ARN", "REFRESH_MACHINE_ARN"];
/** How the names begin of executions that fail, however often they are begun. */
export const FAILS = "fails-";
/** It waits, or fails where `fails` is among its input. */
const WAITING = JSON.stringify({
  StartAt: "Choose",
  States: {
    Choose: { Type: "Choice", Choices: [{ Variable: "$.fails", IsPresent: true, Next: "Fail" }], Default: "Wait" },
    Fail: { Type: "Fail", Error: "Failed", Cause: "as it was told" },
    Wait: { Type: "Wait", Seconds: 3_600, End: true },
  },
});

function described(TableName: string) {
  const key = (pk: string, sk: string) => [
    { AttributeName: pk, KeyType: "HASH" as const },
    { AttributeName: sk, KeyType: "RANGE" as const },
  ];
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    KeySchema: key("pk", "sk"),
    AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    GlobalSecondaryIndexes: [{ IndexName: "gsi1", KeySchema: key("gsi1pk", "gsi1sk"), Projection: { ProjectionType: "ALL" as const } }],
  };
}

async function makePool(cognito: CognitoIdentityProviderClient, name: string): Promise<{ UserPoolId: string; ClientId: string }> {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const UserPoolId = UserPool?.Id ?? "";
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: name, ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] }),
  );
  for (const GroupName of GROUPS) await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName }));
  return { UserPoolId, ClientId: UserPoolClient?.ClientId ?? "" };
}

async function restoreTable(tables: DynamoDBDocumentClient, TableName: string, now: readonly Item[], kept: readonly Item[]): Promise<void> {
  const keyOf = ({ pk, sk }: Item) => JSON.stringify([pk, sk]);
  const [standing, wanted] = [new Map(now.map((item) => [keyOf(item), item])), new Map(kept.map((item) => [keyOf(item), item]))];
  for (const [key, { pk, sk }] of standing) if (!wanted.has(key)) await tables.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  for (const [key, Item] of wanted) {
    if (JSON.stringify(standing.get(key), ordered) !== JSON.stringify(Item, ordered))
      await tables.send(new PutCommand({ TableName, Item }));
  }
}

/** What differs from one time to the next by its name: ends of windows, digests of random secrets, milliseconds. */
const DRAWN = new Set(["change", "expiresAt", "hash", "secret", "latencyMs", "gsi1pk", "sha256", "bytes"]);

function ordered(name: string, value: unknown): unknown {
  if (DRAWN.has(name)) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sameEachTime(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
    .replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, "<id>")
    .replace(/KEY#[a-z0-9]{12}/g, "KEY#<key>")
    .replace(/"id":"[a-z0-9]{12}"/g, '"id":"<key>"')
    .replace(/[a-z]+-\d{8}T\d{6}Z-[0-9a-f]{6}/g, "<execution>")
    .replace(/\b[0-9a-f]{64}\b/g, "<digest>");
}
