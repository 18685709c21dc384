import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { VisibleError } from "@vigie/core/errors";
import type { z } from "zod";
import { cancellationReasons, transiently } from "../errors";

/** DynamoDB's own limit is 400 KB with attribute names; the rest is left for keys and for what its encoding adds to JSON. */
export const ITEM_LIMIT_BYTES = 380 * 1024;

export type Key = { pk: string; sk: string };

/** A condition over an item, in DynamoDB's language. */
export type Condition = {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
};

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** `reasons`, one per item, tell why a transaction was not written: `None`, `ConditionalCheckFailed`, or `TransactionConflict` with another one. */
export type TransactOutcome = { written: true } | { written: false; reasons: string[] };

const LOST_REASONS: ReadonlySet<string> = new Set(["None", "ConditionalCheckFailed", "TransactionConflict"]);

/** One table with text keys `pk` and `sk` and no index. Every read is strongly consistent and parsed; records lie beside their keys. */
export interface RegistryTable {
  readonly name: string;
  get<T extends z.ZodType>(key: Key, schema: T): Promise<z.output<T> | undefined>;
  /** All records of a partition whose sort key begins with `prefix`, in the order of their keys. */
  list<T extends z.ZodType>(
    pk: string,
    prefix: string,
    schema: T,
    options?: { newestFirst?: boolean; limit?: number },
  ): Promise<z.output<T>[]>;
  /** Whether the condition held and the record was written. */
  putIf(key: Key, record: object, condition: Condition): Promise<boolean>;
  /** Whether the condition held and the record was deleted. */
  deleteIf(key: Key, condition: Condition): Promise<boolean>;
  /** Writes all or nothing. */
  transact(items: TransactItem[]): Promise<TransactOutcome>;
  /** A put of a transaction. Throws VisibleError 413 when the record is too large for DynamoDB. */
  putItem(key: Key, record: object, condition?: Condition): TransactItem;
}

export function registryTable(client: DynamoDBDocumentClient, name: string): RegistryTable {
  const item = (key: Key, record: object) => ({ ...key, ...sized(key, record) });
  return {
    name,
    async get(key, schema) {
      const { Item } = await transiently(() => client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })));
      return Item === undefined ? undefined : schema.parse(withoutKey(Item));
    },
    async list(pk, prefix, schema, { newestFirst = false, limit = Number.POSITIVE_INFINITY } = {}) {
      const records: z.output<typeof schema>[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await transiently(() =>
          client.send(
            new QueryCommand({
              TableName: name,
              KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
              ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
              ConsistentRead: true,
              ScanIndexForward: !newestFirst,
              ...(start ? { ExclusiveStartKey: start } : {}),
              ...(Number.isFinite(limit) ? { Limit: limit - records.length } : {}),
            }),
          ),
        );
        records.push(...Items.map((found) => schema.parse(withoutKey(found))));
        start = LastEvaluatedKey;
      } while (start && records.length < limit);
      return records;
    },
    putIf: (key, record, condition) =>
      conditionally(() => client.send(new PutCommand({ TableName: name, Item: item(key, record), ...condition }))),
    deleteIf: (key, condition) => conditionally(() => client.send(new DeleteCommand({ TableName: name, Key: key, ...condition }))),
    transact: (items) => transact(() => client.send(new TransactWriteCommand({ TransactItems: items }))),
    putItem: (key, record, condition) => ({ Put: { TableName: name, Item: item(key, record), ...condition } }),
  };
}

async function conditionally(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await transiently(write);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function transact(write: () => Promise<unknown>): Promise<TransactOutcome> {
  try {
    await write();
    return { written: true };
  } catch (error) {
    const reasons = cancellationReasons(error);
    if (reasons.length > 0 && reasons.every((reason) => LOST_REASONS.has(reason))) return { written: false, reasons };
    return transiently(() => Promise.reject(error));
  }
}

function sized<T extends object>({ pk, sk }: Key, record: T): T {
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes > ITEM_LIMIT_BYTES) {
    throw new VisibleError(
      413,
      "record-too-large",
      `${pk} ${sk} has ${bytes} bytes, more than the ${ITEM_LIMIT_BYTES} that a record may have.`,
      [{ path: "record", message: "store what is large as an artefact and refer to it" }],
    );
  }
  return record;
}

function withoutKey({ pk: _pk, sk: _sk, ...record }: Record<string, unknown>): unknown {
  return record;
}
