import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { type SortableId, timeOfSortableId } from "@vigie/core/registry/sortableId";
import { transiently } from "./errors";
import { dayPartitions, PREDICTION_DAY_INDEX } from "./predictionDays";
import type { Logged } from "./predictionLogEntry";

/** Entries of a user, of a day (`2026-11-21`, UTC), or of both; one of the two must be there. `before` is the cursor of the page before. */
export type LoggedQuery = {
  user?: string | undefined;
  day?: string | undefined;
  model?: string | undefined;
  version?: number | undefined;
  before?: SortableId | undefined;
  limit: number;
};

/** `next` is the cursor of the page that follows, if there may be one. */
export type LoggedPage = { entries: Logged[]; next?: SortableId };

type Place = { client: DynamoDBDocumentClient; table: string; loggedOf(item: Record<string, unknown>): Logged };

/** Reads one page, newest first. */
export async function listLogged(place: Place, query: LoggedQuery): Promise<LoggedPage> {
  const { user, day, limit } = query;
  if (user === undefined && day === undefined) throw new RangeError("The log is listed by user or by day.");
  const partitions = user === undefined ? ofDay(day!, query) : [userPartition(user, query)];
  const found = (await Promise.all(partitions.map((partition) => read(place, partition, query)))).flat();
  found.sort((a, b) => (a.id < b.id ? 1 : -1));
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, ...(last && found.length >= limit && { next: last.id }) };
}

type Partition = Pick<QueryCommandInput, "IndexName" | "KeyConditionExpression"> & { values: Record<string, unknown> };

/** The sort key begins with the moment, which the id tells too. */
function userPartition(user: string, { day, before }: LoggedQuery): Partition {
  const first = day ?? "0";
  const last = before === undefined ? `${day ?? "9"}\uffff` : `${timeOfSortableId(before).toISOString()}#${before}`;
  return {
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
    values: { ":pk": `USER#${user}`, ":first": first, ":last": last },
  };
}

function ofDay(day: string, { before = "~" }: LoggedQuery): Partition[] {
  return dayPartitions(day).map((partition) => ({
    IndexName: PREDICTION_DAY_INDEX,
    KeyConditionExpression: "gsi1pk = :pk AND gsi1sk < :before",
    values: { ":pk": partition, ":before": before },
  }));
}

/** One more than the page where the cursor itself is among them: `BETWEEN` includes its ends. */
async function read({ client, table, loggedOf }: Place, { values, ...partition }: Partition, query: LoggedQuery): Promise<Logged[]> {
  const { limit, before, model, version } = query;
  const found: Logged[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await transiently(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          ...partition,
          ExpressionAttributeValues: values,
          ScanIndexForward: false,
          Limit: limit + 1,
          ...(start && { ExclusiveStartKey: start }),
        }),
      ),
    );
    const logged = Items.filter(({ entry, batch }) => entry !== undefined || batch !== undefined).map(loggedOf);
    found.push(
      ...logged.filter(
        (one) => one.id !== before && (model === undefined || one.model === model) && (version === undefined || one.version === version),
      ),
    );
    start = LastEvaluatedKey;
  } while (start && found.length < limit);
  return found;
}
