import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { VisibleError } from "@vigie/core/errors";
import { LOST, untilWon } from "./contention";
import { transiently } from "./errors";

/**
 * Does the work while nobody else does work of the same name, on whatever instance. `unfinished` is when work of that name began that was
 * neither done nor refused since: it failed half way, or its instance is gone. Throws TransientError when the others never finish.
 */
export type Exclusively = <T>(name: string, work: (unfinished: Date | undefined) => Promise<T>) => Promise<T>;

/** Longer than a request can take (28 s), so that only the lease of an instance that is gone is taken over. */
const LEASE_MS = 30_000;
/** For so long work that never ended is remembered. */
const REMEMBERED_SECONDS = 86_400;

type Lease = { holder: string; begun: number };

/** Leases as items `LOCK#name | LOCK` that name their holder, and when the work began that is not done yet. */
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
    const Key = { pk: `LOCK#${name}`, sk: "LOCK" };
    const own = { TableName, Key, ConditionExpression: "holder = :holder", ExpressionAttributeValues: { ":holder": holder } };
    const take = async () => {
      const until = now() + LEASE_MS;
      const update = new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: "SET holder = :holder, #until = :until, begun = if_not_exists(begun, :now), expiresAt = :forget",
        // The holder's own: an answer that got lost is asked for again by the SDK.
        ConditionExpression: "attribute_not_exists(pk) OR #until <= :now OR holder = :holder",
        ExpressionAttributeNames: { "#until": "until" },
        ExpressionAttributeValues: {
          ...own.ExpressionAttributeValues,
          ":until": until,
          ":now": now(),
          ":forget": Math.ceil(until / 1000) + REMEMBERED_SECONDS,
        },
        ReturnValues: "ALL_OLD",
      });
      const taken = await held(() => client.send(update));
      return taken ? { before: taken.Attributes as Lease | undefined } : LOST;
    };
    // What is not written now is found out later: the lease ends by itself.
    const release = () => held(() => client.send(new DeleteCommand(own))).catch(() => undefined);
    const leave = () => {
      const values = { ...own.ExpressionAttributeValues, ":none": 0 };
      const names = { "#until": "until" };
      const update = { ...own, UpdateExpression: "SET #until = :none", ExpressionAttributeNames: names, ExpressionAttributeValues: values };
      return held(() => client.send(new UpdateCommand(update))).catch(() => undefined);
    };
    try {
      const { before } = await untilWon(`work on ${name} alone`, take);
      const done = await work(before && before.holder !== holder ? new Date(before.begun) : undefined);
      await release();
      return done;
    } catch (error) {
      // A lease whose taking was not answered may be there all the same.
      await (error instanceof VisibleError ? release() : leave());
      throw error;
    }
  };
}

async function held<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await transiently(write);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
