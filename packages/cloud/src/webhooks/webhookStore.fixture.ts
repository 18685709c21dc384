import type { Webhook, WebhookDelivery } from "./webhook";
import type { WebhookStore } from "./webhookStore";

/** Webhooks in this process. */
export function memoryWebhooks(...webhooks: Webhook[]): WebhookStore {
  const kept = new Map(webhooks.map((webhook) => [webhook.id, webhook]));
  const log = new Map<string, WebhookDelivery>();
  return {
    put: async (webhook) => void kept.set(webhook.id, webhook),
    list: async () => [...kept.values()],
    async remove(id) {
      kept.delete(id);
      for (const [key, { webhook }] of log) if (webhook === id) log.delete(key);
    },
    getDelivery: async (webhook, event) => structuredClone(log.get(`${webhook}#${event}`)),
    putDelivery: async (delivery) => void log.set(`${delivery.webhook}#${delivery.event}`, structuredClone(delivery)),
    deliveries: async (webhook) =>
      [...log.values()].filter((delivery) => delivery.webhook === webhook).sort((a, b) => (a.event < b.event ? 1 : -1)),
  };
}
