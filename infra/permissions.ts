import type { Area } from "@vigie/core/steps/artifact";
import type { IUserPool } from "aws-cdk-lib/aws-cognito";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";

/** What a function does with a DynamoDB table. */
export type TableAction = "read" | "put" | "delete" | "check";

const TABLE_ACTIONS: Record<TableAction, readonly string[]> = {
  read: ["dynamodb:GetItem", "dynamodb:Query"],
  put: ["dynamodb:PutItem"],
  delete: ["dynamodb:DeleteItem"],
  check: ["dynamodb:ConditionCheckItem"],
};

/** Reads artefacts of these areas. Names are listed too: without it S3 answers 403 instead of 404 for an object that is not there. */
export function readArtifacts(bucket: IBucket, areas: readonly Area[]): PolicyStatement[] {
  return onObjects(bucket, ["s3:GetObject"], areas);
}

/** Reads artefacts of these areas and creates new ones. */
export function writeArtifacts(bucket: IBucket, areas: readonly Area[]): PolicyStatement[] {
  return onObjects(bucket, ["s3:GetObject", "s3:PutObject"], areas);
}

/** Creates artefacts of these areas, and reads none. */
export function createArtifacts(bucket: IBucket, areas: readonly Area[]): PolicyStatement[] {
  return [new PolicyStatement({ actions: ["s3:PutObject"], resources: areas.map((area) => bucket.arnForObjects(`${area}/*`)) })];
}

/** Reads, writes and deletes the items of a table whose partition key is this or, ending in `*`, begins so; and no other. */
export function onPartition(table: Table, partition: string, actions: readonly ItemAction[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [partition] } },
  });
}

export type ItemAction = "GetItem" | "PutItem" | "UpdateItem" | "DeleteItem" | "Query";

/** Calls of Cognito's administration on this pool. */
export function onPool(pool: IUserPool, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: actions.map((action) => `cognito-idp:${action}`), resources: [pool.userPoolArn] });
}

/** These actions on the table; reading includes its index. */
export function onTable(table: Table, actions: readonly TableAction[]): PolicyStatement[] {
  const onItems = new PolicyStatement({ actions: actions.flatMap((action) => [...TABLE_ACTIONS[action]]), resources: [table.tableArn] });
  if (!actions.includes("read")) return [onItems];
  return [onItems, new PolicyStatement({ actions: ["dynamodb:Query"], resources: [`${table.tableArn}/index/gsi1`] })];
}

function onObjects(bucket: IBucket, actions: string[], areas: readonly Area[]): PolicyStatement[] {
  return [
    new PolicyStatement({ actions, resources: areas.map((area) => bucket.arnForObjects(`${area}/*`)) }),
    new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }),
  ];
}
