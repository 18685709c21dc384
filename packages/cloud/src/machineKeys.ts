import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { NotFoundError, TransientError } from "@vigie/core/errors";
import { MachineKey } from "@vigie/core/keys/machineKey";
import { transiently } from "./errors";

/** Machine keys, without their secrets. */
export interface MachineKeys {
  create(key: MachineKey): Promise<void>;
  get(id: string): Promise<MachineKey | undefined>;
  /** Newest first, revoked ones of the last 90 days included. */
  list(): Promise<MachineKey[]>;
  /** What is revoked stays so; doing it again changes nothing. Throws NotFoundError. */
  revoke(id: string, by: string, at: Date): Promise<MachineKey>;
  /** Notes that a key was used, unless that is noted within some minutes before. */
  touch(key: MachineKey, at: Date): Promise<void>;
}

/** So often at most is the last use of a key written down. */
const TOUCH_MS = 5 * 60_000;

/** A revoked key is still listed for so long. */
const REMEMBERED_SECONDS = 90 * 86_400;

/** Items `KEYS | KEY#id` with the key under `key`; the table forgets revoked ones by `expiresAt`. */
export function machineKeys({ client, table: TableName }: { client: DynamoDBDocumentClient; table: string }): MachineKeys {
  const keyOf = (id: string) => ({ pk: "KEYS", sk: `KEY#${id}` });
  const get = async (id: string) => {
    const { Item } = await transiently(() => client.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true })));
    return Item && MachineKey.parse(Item.key);
  };
  return {
    get,
    async create(key) {
      const Item = { ...keyOf(key.id), key: MachineKey.parse(key) };
      const put = new PutCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" });
      if (await unlessRefused(() => client.send(put))) return;
      // A write that the SDK repeated, because its answer got lost, is refused though it was done.
      if ((await get(key.id))?.hash !== key.hash) throw new TransientError(`Another key has the id ${key.id}.`);
    },
    async list() {
      const keys: MachineKey[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const query = new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
          ExpressionAttributeValues: { ":pk": "KEYS", ":prefix": "KEY#" },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        });
        const { Items = [], LastEvaluatedKey } = await transiently(() => client.send(query));
        keys.push(...Items.map(({ key }) => MachineKey.parse(key)));
        start = LastEvaluatedKey;
      } while (start);
      return keys.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    async revoke(id, by, at) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(id),
        UpdateExpression: "SET #key.revokedAt = :at, #key.revokedBy = :by, expiresAt = :forget",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#key.revokedAt)",
        ExpressionAttributeNames: { "#key": "key" },
        ExpressionAttributeValues: {
          ":at": at.toISOString(),
          ":by": by,
          ":forget": Math.floor(at.getTime() / 1000) + REMEMBERED_SECONDS,
        },
      });
      await unlessRefused(() => client.send(update));
      const key = await get(id);
      if (!key) throw new NotFoundError(`There is no key ${id}.`);
      if (key.revokedAt === undefined) throw new TransientError(`Key ${id} could not be revoked now.`);
      return key;
    },
    async touch({ id, lastUsedAt }, at) {
      if (lastUsedAt !== undefined && at.getTime() - Date.parse(lastUsedAt) < TOUCH_MS) return;
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(id),
        UpdateExpression: "SET #key.lastUsedAt = :at",
        ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(#key.lastUsedAt) OR #key.lastUsedAt < :before)",
        ExpressionAttributeNames: { "#key": "key" },
        ExpressionAttributeValues: { ":at": at.toISOString(), ":before": new Date(at.getTime() - TOUCH_MS).toISOString() },
      });
      await unlessRefused(() => client.send(update));
    },
  };
}

/** Whether the condition held. */
async function unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await transiently(write);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
