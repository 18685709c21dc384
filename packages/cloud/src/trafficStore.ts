import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { CHAMPION_ONLY, Traffic } from "@vigie/core/predict/traffic";
import { transiently } from "./errors";

/** How each model's requests are shared, beside the registry. */
export interface TrafficStore {
  /** The champion alone where nothing was set. */
  get(model: string): Promise<Traffic>;
  put(model: string, traffic: Traffic, by: string, at: Date): Promise<void>;
}

/** Items `MODEL#name | TRAFFIC` of the registry's table. */
export function trafficStore({ client, table: TableName }: { client: DynamoDBDocumentClient; table: string }): TrafficStore {
  const keyOf = (model: string) => ({ pk: `MODEL#${model}`, sk: "TRAFFIC" });
  return {
    async get(model) {
      const { Item } = await transiently(() => client.send(new GetCommand({ TableName, Key: keyOf(model), ConsistentRead: true })));
      return Item ? Traffic.parse(Item.traffic) : CHAMPION_ONLY;
    },
    async put(model, traffic, by, at) {
      const Item = { ...keyOf(model), traffic: Traffic.parse(traffic), by, at: at.toISOString() };
      await transiently(() => client.send(new PutCommand({ TableName, Item })));
    },
  };
}
