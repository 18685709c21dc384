import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { LOST, untilWon } from "./contention";
import { transiently } from "./errors";

/** Does the work while nobody else does work of the same name, on whatever instance. Throws TransientError when the others never finish. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Longer than a request can take (28 s), so that only the lease of an instance that is gone is taken over. */
const LEASE_MS = 30_000;

/** Leases as items `LOCK#name | LOCK` that name their holder. */
export function dynamoExclusively({
  client,
  table: TableName,
  now = Date.now,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  now?: () => number;
}): Exclusively {
  return async (name, work) => {
    const holder = randomUUID();
    const key = { pk: `LOCK#${name}`, sk: "LOCK" };
    await untilWon(`work on ${name} alone`, async () => {
      const until = now() + LEASE_MS;
      const put = new PutCommand({
        TableName,
        Item: { ...key, holder, until, expiresAt: Math.ceil(until / 1000) },
        ConditionExpression: "attribute_not_exists(pk) OR #until <= :now",
        ExpressionAttributeNames: { "#until": "until" },
        ExpressionAttributeValues: { ":now": now() },
      });
      return (await held(() => client.send(put))) ? true : LOST;
    });
    try {
      return await work();
    } finally {
      const release = new DeleteCommand({
        TableName,
        Key: key,
        ConditionExpression: "holder = :holder",
        ExpressionAttributeValues: { ":holder": holder },
      });
      // What is not released now is taken over later: the work itself is done.
      await held(() => client.send(release)).catch(() => undefined);
    }
  };
}

async function held(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await transiently(write);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
