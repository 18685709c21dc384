import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { LOST, untilWon } from "./contention";
import { transiently } from "./errors";

/** So many in so many seconds. */
export type Limit = { most: number; seconds: number };

/** What was taken of a window, and when the window ends, in milliseconds since the epoch. `granted` 0: nothing is left until then. */
export type Taken = { granted: number; endsAt: number };

/**
 * Counts by name over windows that begin with the first count, shared by every instance. A count is taken in one conditional write, so
 * that no number of callers at once gets more than the limit.
 */
export interface RateLimits {
  /** Takes up to `wanted`. */
  take(name: string, wanted: number, limit: Limit): Promise<Taken>;
  /** Puts one back that was taken from the window that ends then. */
  giveBack(name: string, endsAt: number): Promise<void>;
  /** Forgets the window. */
  clear(name: string): Promise<void>;
}

type Window = { used: number; endsAt: number };

/** Items `name | WINDOW` with `used` and `endsAt`; the table forgets them by `expiresAt`, some time after they ended. */
export function dynamoRateLimits({
  client,
  table: TableName,
  now = Date.now,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  now?: () => number;
}): RateLimits {
  const keyOf = (name: string) => ({ pk: name, sk: "WINDOW" });
  const add = (name: string, wanted: number, most: number) =>
    conditionally(() =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(name),
          UpdateExpression: "ADD used :wanted",
          ConditionExpression: "endsAt > :now AND used <= :room",
          ExpressionAttributeValues: { ":wanted": wanted, ":now": now(), ":room": most - wanted },
          ReturnValues: "ALL_NEW",
        }),
      ),
    );
  const begin = async (name: string, used: number, { seconds }: Limit): Promise<Taken | undefined> => {
    const endsAt = now() + seconds * 1000;
    const Item = { ...keyOf(name), used, endsAt, expiresAt: Math.ceil(endsAt / 1000) };
    const ConditionExpression = "attribute_not_exists(pk) OR endsAt <= :now";
    const put = new PutCommand({ TableName, Item, ConditionExpression, ExpressionAttributeValues: { ":now": now() } });
    return (await conditionally(() => client.send(put))) && { granted: used, endsAt };
  };
  const read = async (name: string): Promise<Window | undefined> => {
    const get = new GetCommand({ TableName, Key: keyOf(name), ConsistentRead: true });
    return (await transiently(() => client.send(get))).Item as Window | undefined;
  };
  return {
    take: (name, wanted, limit) =>
      untilWon(`count ${name.split("#")[0]}`, async () => {
        const first = Math.min(wanted, limit.most);
        const added = await add(name, first, limit.most);
        if (added) return { granted: first, endsAt: (added.Attributes as Window).endsAt };
        const window = await read(name);
        if (!window || window.endsAt <= now()) return (await begin(name, first, limit)) ?? LOST;
        const left = Math.max(0, limit.most - window.used);
        if (left === 0) return { granted: 0, endsAt: window.endsAt };
        const rest = await add(name, Math.min(left, first), limit.most);
        return rest ? { granted: Math.min(left, first), endsAt: (rest.Attributes as Window).endsAt } : LOST;
      }),
    async giveBack(name, endsAt) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(name),
        UpdateExpression: "ADD used :back",
        ConditionExpression: "endsAt = :ends AND used > :none",
        ExpressionAttributeValues: { ":back": -1, ":ends": endsAt, ":none": 0 },
      });
      await conditionally(() => client.send(update));
    },
    async clear(name) {
      await transiently(() => client.send(new DeleteCommand({ TableName, Key: keyOf(name) })));
    },
  };
}

async function conditionally<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await transiently(write);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
