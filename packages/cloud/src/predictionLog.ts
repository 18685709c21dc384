import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { SortableId, timeOfSortableId } from "@vigie/core/registry/sortableId";
import { transiently } from "./errors";
import { dayPartition, PREDICTION_DAY_INDEX } from "./predictionDays";
import { type Logged, LoggedBatch, PredictionLogEntry } from "./predictionLogEntry";
import { type LoggedPage, type LoggedQuery, listLogged } from "./predictionLogPages";

export { DAY_SHARDS, PREDICTION_DAY_INDEX } from "./predictionDays";
export { PredictionLogEntry } from "./predictionLogEntry";

export interface PredictionLog {
  append(entry: PredictionLogEntry): Promise<void>;
  /** An inline batch is one item, whose rows lie in one object. */
  appendBatch(batch: LoggedBatch): Promise<void>;
  /** Found within moments after it was appended: the index follows the table. */
  get(id: SortableId): Promise<Logged | undefined>;
  /** Newest first, of one user or of one day. */
  list(query: LoggedQuery): Promise<LoggedPage>;
}

/** An entry lives 400 days unless the stage says otherwise: a year, and a month to compare it with the one before. */
export const RETENTION_DAYS = 400;

const DAY_SECONDS = 86_400;

/**
 * The prediction log in a DynamoDB table of its own: `USER#sub | time#id`, by day in the index `gsi1` (`DAY#2026-11-21#3 | id`). The table's
 * time-to-live attribute is `expiresAt`, in epoch seconds.
 */
export function predictionLog({
  client,
  table,
  retentionDays = RETENTION_DAYS,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  retentionDays?: number;
}): PredictionLog {
  const put = async ({ id, at, user }: Logged, record: object) => {
    const Item = {
      pk: `USER#${user}`,
      sk: `${at}#${id}`,
      gsi1pk: dayPartition(id),
      gsi1sk: id,
      expiresAt: Math.floor(timeOfSortableId(id).getTime() / 1000) + retentionDays * DAY_SECONDS,
      ...record,
    };
    await transiently(() => client.send(new PutCommand({ TableName: table, Item })));
  };
  return {
    async append(entry) {
      const parsed = PredictionLogEntry.parse(entry);
      await put(parsed, { entry: parsed });
    },
    async appendBatch(batch) {
      const parsed = LoggedBatch.parse(batch);
      await put(parsed, { batch: parsed });
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
      return Items[0] && loggedOf(Items[0]);
    },
    list: (query) => listLogged({ client, table, loggedOf }, query),
  };
}

function loggedOf({ entry, batch }: Record<string, unknown>): Logged {
  return batch === undefined ? PredictionLogEntry.parse(entry) : LoggedBatch.parse(batch);
}
