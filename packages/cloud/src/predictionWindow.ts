import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { LoggedPrediction, LoggedPredictions } from "@vigie/core/steps/loggedPredictions";
import { transiently } from "./errors";
import { DAY_SHARDS, PREDICTION_DAY_INDEX, PredictionLogEntry } from "./predictionLog";

const DAY_MS = 86_400_000;

/** Reads the prediction log by its days, latest day first: eight partitions a day, so no day is one hot partition. */
export function predictionWindow({ client, table }: { client: DynamoDBDocumentClient; table: string }): LoggedPredictions {
  return {
    async between(model, from, to, limit) {
      const found: PredictionLogEntry[] = [];
      for (const day of daysBetween(from, to)) {
        const shards = await Promise.all(
          Array.from({ length: DAY_SHARDS }, (_, shard) => readPartition(client, table, `DAY#${day}#${shard}`)),
        );
        const within = shards
          .flat()
          .filter((entry) => entry.model === model && entry.at >= from.toISOString() && entry.at <= to.toISOString());
        found.push(...within.sort((a, b) => (a.at < b.at ? 1 : -1)));
        if (found.length >= limit) break;
      }
      return found.slice(0, limit).map(({ inputs, probability }): LoggedPrediction => ({ inputs, probability }));
    },
  };
}

function daysBetween(from: Date, to: Date): string[] {
  const first = Math.floor(from.getTime() / DAY_MS);
  const last = Math.floor(to.getTime() / DAY_MS);
  return Array.from({ length: last - first + 1 }, (_, index) => new Date((last - index) * DAY_MS).toISOString().slice(0, 10));
}

async function readPartition(client: DynamoDBDocumentClient, TableName: string, day: string): Promise<PredictionLogEntry[]> {
  const entries: PredictionLogEntry[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const query = new QueryCommand({
      TableName,
      IndexName: PREDICTION_DAY_INDEX,
      KeyConditionExpression: "gsi1pk = :day",
      ExpressionAttributeValues: { ":day": day },
      ScanIndexForward: false,
      ...(start && { ExclusiveStartKey: start }),
    });
    const { Items = [], LastEvaluatedKey } = await transiently(() => client.send(query));
    entries.push(...Items.flatMap(({ entry }) => (entry === undefined ? [] : [PredictionLogEntry.parse(entry)])));
    start = LastEvaluatedKey;
  } while (start);
  return entries;
}
