import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";

type Command = {
  constructor: { name: string };
  input: Record<string, never> & { Key?: Item; Item?: Item; ExpressionAttributeValues?: Item };
};
type Item = Record<string, never>;

/** As much of DynamoDB as the idempotency library asks for: a put while the key is free or expired, an update, a get, a delete. */
export function memoryItems() {
  const items = new Map<string, Item>();
  const faults = new Map<string, string>();
  const keyOf = (key: Item) => `${JSON.stringify(key.pk)} ${JSON.stringify(key.sk)}`;
  const send = async (command: Command) => {
    const name = command.constructor.name;
    const fault = faults.get(name);
    faults.delete(name);
    if (fault !== undefined) throw Object.assign(new Error(fault), { name: fault });
    const { Key, Item, ExpressionAttributeValues: values } = command.input;
    const key = keyOf((Key ?? Item)!);
    const standing = items.get(key);
    if (name === "GetItemCommand") return { Item: standing };
    if (name === "DeleteItemCommand") return { deleted: items.delete(key) };
    if (name === "PutItemCommand") {
      if (standing && Number(unmarshall(standing).expiresAt) * 1000 > Date.now()) {
        throw new ConditionalCheckFailedException({ $metadata: {}, message: "taken", Item: standing });
      }
      items.set(key, Item!);
      return {};
    }
    const names = command.input as unknown as { UpdateExpression: string; ExpressionAttributeNames: Record<string, string> };
    const changed = { ...standing } as Record<string, unknown>;
    for (const [, alias, value] of names.UpdateExpression.matchAll(/(#\w+)\s*=\s*(:\w+)/g)) {
      changed[names.ExpressionAttributeNames[alias!]!] = values![value!];
    }
    items.set(key, changed as Item);
    return {};
  };
  return {
    client: {
      send,
      config: { requestHandler: {} },
      middlewareStack: { use: () => undefined, identify: () => [], addRelativeTo: () => undefined, add: () => undefined },
    },
    /** All that is in the table. */
    kept: () => [...items.values()],
    /** Fails the next command of that name once. */
    failNext: (command: string, error: string) => void faults.set(command, error),
  };
}
