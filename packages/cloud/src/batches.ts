import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { timeOfSortableId } from "@vigie/core/registry/sortableId";
import { Batch, BatchPart, type BatchState } from "./batchRecord";
import { transiently } from "./errors";

export interface Batches {
  create(batch: Batch): Promise<void>;
  get(user: string, id: string): Promise<Batch | undefined>;
  /** Newest first; `before` is the last id of the page before. */
  list(user: string, query: { before?: string | undefined; limit: number }): Promise<Batch[]>;
  /** Changes a batch while it is in one of these states; answers it as it is then, and undefined where it is in another. */
  change(user: string, id: string, from: readonly BatchState[], changes: Partial<Batch>): Promise<Batch | undefined>;
  putPart(batch: Pick<Batch, "id">, part: BatchPart): Promise<void>;
  /** In their order. */
  listParts(batch: Pick<Batch, "id">): Promise<BatchPart[]>;
}

const DAY_SECONDS = 86_400;
/** Batches and their parts are forgotten after so long. */
const KEPT_DAYS = 90;

/** Batches in the table of predictions: `BATCHES#user | id`, their parts `BATCH#id | PART#00001`. */
export function dynamoBatches({ client, table: TableName }: { client: DynamoDBDocumentClient; table: string }): Batches {
  const keyOf = (user: string, id: string) => ({ pk: `BATCHES#${user}`, sk: id });
  const expiry = (id: string) => Math.floor(timeOfSortableId(id).getTime() / 1000) + KEPT_DAYS * DAY_SECONDS;
  const item = async (user: string, id: string) =>
    (await transiently(() => client.send(new GetCommand({ TableName, Key: keyOf(user, id), ConsistentRead: true })))).Item;
  const get = async (user: string, id: string) => {
    const found = await item(user, id);
    return found && Batch.parse(found.batch);
  };
  const query = async (
    pk: string,
    condition: string,
    values: Record<string, unknown>,
    options: { newestFirst?: boolean; limit?: number },
  ) => {
    const items: Record<string, unknown>[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await transiently(() =>
        client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: `pk = :pk AND ${condition}`,
            ExpressionAttributeValues: { ":pk": pk, ...values },
            ConsistentRead: true,
            ScanIndexForward: !options.newestFirst,
            ...(options.limit && { Limit: options.limit - items.length }),
            ...(start && { ExclusiveStartKey: start }),
          }),
        ),
      );
      items.push(...Items);
      start = LastEvaluatedKey;
    } while (start && items.length < (options.limit ?? Number.POSITIVE_INFINITY));
    return items;
  };
  return {
    async create(batch) {
      const Item = { ...keyOf(batch.user, batch.id), batchState: batch.state, expiresAt: expiry(batch.id), batch: Batch.parse(batch) };
      await transiently(() => client.send(new PutCommand({ TableName, Item })));
    },
    get,
    async list(user, { before = "~", limit }) {
      const items = await query(`BATCHES#${user}`, "sk < :before", { ":before": before }, { newestFirst: true, limit });
      return items.map(({ batch }) => Batch.parse(batch));
    },
    async change(user, id, from, changes) {
      const batch = await get(user, id);
      if (!batch || !from.includes(batch.state)) return undefined;
      const changed = Batch.parse({ ...batch, ...changes });
      const change = randomUUID();
      const Item = { ...keyOf(user, id), batchState: changed.state, expiresAt: expiry(id), batch: changed, change };
      const condition = { ConditionExpression: "batchState = :from", ExpressionAttributeValues: { ":from": batch.state } };
      try {
        await transiently(() => client.send(new PutCommand({ TableName, Item, ...condition })));
        return changed;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // A write that the SDK repeated, because its answer got lost, is refused though it was done.
        return (await item(user, id))?.change === change ? changed : undefined;
      }
    },
    async putPart({ id }, part) {
      const sk = `PART#${String(part.number).padStart(5, "0")}`;
      const Item = { pk: `BATCH#${id}`, sk, expiresAt: expiry(id), part: BatchPart.parse(part) };
      await transiently(() => client.send(new PutCommand({ TableName, Item })));
    },
    async listParts({ id }) {
      const items = await query(`BATCH#${id}`, "begins_with(sk, :part)", { ":part": "PART#" }, {});
      return items.map(({ part }) => BatchPart.parse(part));
    },
  };
}
