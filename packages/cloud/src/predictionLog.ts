import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { SortableId, timeOfSortableId } from "@vigie/core/registry/sortableId";
import { z } from "zod";
import { transiently } from "./errors";

/** One answered prediction. `id` is made by `newSortableId`: it tells the day, and so the place, of its entry. */
export const PredictionLogEntry = z.strictObject({
  id: SortableId,
  at: z.iso.datetime(),
  /** Subject of the caller's token. */
  user: z.string().min(1),
  username: z.string(),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  /** What the model was given, by feature. */
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  probability: z.number().min(0).max(1),
  severe: z.boolean(),
  latencyMs: z.number().nonnegative(),
});
export type PredictionLogEntry = z.infer<typeof PredictionLogEntry>;

export interface PredictionLog {
  append(entry: PredictionLogEntry): Promise<void>;
  /** Found within moments after it was appended: the index follows the table. */
  get(id: SortableId): Promise<PredictionLogEntry | undefined>;
}

/** Name of the index over `gsi1pk` and `gsi1sk`, all attributes projected. */
export const PREDICTION_DAY_INDEX = "gsi1";

/**
 * Partitions that one day is spread over, so that a busy day is not one hot partition (DynamoDB: 1,000 writes/s each). Never lower it:
 * an id finds its entry by it.
 */
export const DAY_SHARDS = 8;

/** An entry lives 400 days: a year, and a month to compare it with the one before. */
export const RETENTION_DAYS = 400;

const DAY_SECONDS = 86_400;

/**
 * The prediction log in a DynamoDB table of its own: `USER#sub | time#id`, by day in the index `gsi1` (`DAY#2026-11-21#3 | id`). The table's
 * time-to-live attribute is `expiresAt`, in epoch seconds.
 */
export function predictionLog({ client, table }: { client: DynamoDBDocumentClient; table: string }): PredictionLog {
  return {
    async append(entry) {
      const { id, at, user } = PredictionLogEntry.parse(entry);
      const Item = {
        pk: `USER#${user}`,
        sk: `${at}#${id}`,
        gsi1pk: dayPartition(id),
        gsi1sk: id,
        expiresAt: Math.floor(timeOfSortableId(id).getTime() / 1000) + RETENTION_DAYS * DAY_SECONDS,
        entry,
      };
      await transiently(() => client.send(new PutCommand({ TableName: table, Item })));
    },
    async get(id) {
      if (!SortableId.safeParse(id).success) return undefined;
      const { Items = [] } = await transiently(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: PREDICTION_DAY_INDEX,
            KeyConditionExpression: "gsi1pk = :day AND gsi1sk = :id",
            ExpressionAttributeValues: { ":day": dayPartition(id), ":id": id },
          }),
        ),
      );
      return Items[0] && PredictionLogEntry.parse(Items[0].entry);
    },
  };
}

function dayPartition(id: SortableId): string {
  const day = timeOfSortableId(id).toISOString().slice(0, 10);
  const shard = createHash("sha256").update(id).digest().readUInt32BE(0) % DAY_SHARDS;
  return `DAY#${day}#${shard}`;
}
