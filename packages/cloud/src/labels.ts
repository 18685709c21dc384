import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LabelledAnswer } from "@vigie/core/feedback/labelledAnswer";
import type { GivenAnswer } from "@vigie/core/feedback/qualityReport";
import { timeOfSortableId } from "@vigie/core/registry/sortableId";
import { transiently } from "./errors";
import { dayPartition, dayPartitions, PREDICTION_DAY_INDEX } from "./predictionDays";
import { RETENTION_DAYS } from "./predictionLog";
import { type Logged, PredictionLogEntry } from "./predictionLogEntry";

export interface Labels {
  /** Keeps what really happened beside the answer of `owner`; a label that comes again takes the place of the one before. */
  put(owner: Pick<Logged, "id" | "user" | "at">, answer: LabelledAnswer): Promise<void>;
  /** Labelled answers of a model that were given on a day (`2026-11-21`, UTC). */
  listDay(model: string, day: string): Promise<LabelledAnswer[]>;
  /** Answers of a model that were given on a day, at most `most`, drawn evenly over the day's partitions. Rows of inline batches are left out. */
  sampleDay(model: string, day: string, most: number): Promise<GivenAnswer[]>;
}

/** Labels in the table of predictions: `USER#sub | time#id#LABEL`, by the day of the answer in the index (`LABEL#2026-11-21#3 | id`). */
export function dynamoLabels({
  client,
  table: TableName,
  retentionDays = RETENTION_DAYS,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  /** As that of the log: a label goes with its answer. */
  retentionDays?: number;
}): Labels {
  const readPartition = async (partition: string, most: number): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await transiently(() =>
        client.send(
          new QueryCommand({
            TableName,
            IndexName: PREDICTION_DAY_INDEX,
            KeyConditionExpression: "gsi1pk = :pk",
            ExpressionAttributeValues: { ":pk": partition },
            ...(start && { ExclusiveStartKey: start }),
          }),
        ),
      );
      items.push(...Items);
      start = LastEvaluatedKey;
    } while (start && items.length < most);
    return items.slice(0, most);
  };
  const readDay = async (kind: string, day: string, most: number) =>
    (await Promise.all(dayPartitions(day, kind).map((partition) => readPartition(partition, most)))).flat();
  return {
    async put({ id, user, at }, answer) {
      const Item = {
        pk: `USER#${user}`,
        sk: `${at}#${answer.id}#LABEL`,
        gsi1pk: dayPartition(id, "LABEL"),
        gsi1sk: answer.id,
        expiresAt: Math.floor(timeOfSortableId(id).getTime() / 1000) + retentionDays * 86_400,
        label: LabelledAnswer.parse(answer),
      };
      await transiently(() => client.send(new PutCommand({ TableName, Item })));
    },
    async listDay(model, day) {
      const items = await readDay("LABEL", day, Number.POSITIVE_INFINITY);
      return items.map(({ label }) => LabelledAnswer.parse(label)).filter((answer) => answer.model === model);
    },
    async sampleDay(model, day, most) {
      const items = await readDay("DAY", day, Math.ceil(most / dayPartitions(day).length));
      const entries = items.flatMap(({ entry }) => (entry === undefined ? [] : [PredictionLogEntry.parse(entry)]));
      return entries
        .filter((entry) => entry.model === model)
        .map(({ version, at, probability, severe }) => ({ version, at, probability, severe }));
    },
  };
}
