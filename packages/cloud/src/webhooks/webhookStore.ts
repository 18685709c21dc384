import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TransientError } from "@vigie/core/errors";
import { registryTable } from "../registry/registryTable";
import { Webhook, WebhookDelivery } from "./webhook";

/** Webhooks and the log of what they were sent. */
export interface WebhookStore {
  put(webhook: Webhook): Promise<void>;
  /** Oldest first. */
  list(): Promise<Webhook[]>;
  /** Its log goes with it. Does nothing when it is gone. */
  remove(id: string): Promise<void>;
  getDelivery(webhook: string, event: string): Promise<WebhookDelivery | undefined>;
  putDelivery(delivery: WebhookDelivery): Promise<void>;
  /** The latest hundred, newest first. */
  deliveries(webhook: string): Promise<WebhookDelivery[]>;
}

const PARTITION = "WEBHOOKS";
const LISTED = 100;
const ALWAYS = { ConditionExpression: "attribute_exists(pk) OR attribute_not_exists(pk)" };

/** `WEBHOOKS | WEBHOOK#id`, and `WEBHOOK#id | DELIVERY#event`; ids sort by time. */
export function dynamoWebhooks({ client, table: name }: { client: DynamoDBDocumentClient; table: string }): WebhookStore {
  const table = registryTable(client, name);
  const keyOf = (id: string) => ({ pk: PARTITION, sk: `WEBHOOK#${id}` });
  const logOf = (webhook: string, event: string) => ({ pk: `WEBHOOK#${webhook}`, sk: `DELIVERY#${event}` });
  return {
    async put(webhook) {
      if (await table.putIf(keyOf(webhook.id), webhook, { ConditionExpression: "attribute_not_exists(pk)" })) return;
      // A write that the SDK repeated, because its answer got lost, is refused though it was done.
      const standing = await table.get(keyOf(webhook.id), Webhook);
      if (standing?.secret !== webhook.secret) throw new TransientError(`Another webhook has the id ${webhook.id}.`);
    },
    list: () => table.list(PARTITION, "WEBHOOK#", Webhook),
    async remove(id) {
      await table.deleteIf(keyOf(id), ALWAYS);
      for (const { event } of await table.list(`WEBHOOK#${id}`, "DELIVERY#", WebhookDelivery))
        await table.deleteIf(logOf(id, event), ALWAYS);
    },
    getDelivery: (webhook, event) => table.get(logOf(webhook, event), WebhookDelivery),
    async putDelivery(delivery) {
      await table.putIf(logOf(delivery.webhook, delivery.event), delivery, ALWAYS);
    },
    deliveries: (webhook) => table.list(`WEBHOOK#${webhook}`, "DELIVERY#", WebhookDelivery, { newestFirst: true, limit: LISTED }),
  };
}
