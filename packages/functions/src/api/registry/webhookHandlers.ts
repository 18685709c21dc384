import { randomBytes } from "node:crypto";
import { requirePublicUrl, type UrlRules } from "@vigie/cloud/webhooks/requirePublicUrl";
import type { Webhook, WebhookSummary } from "@vigie/cloud/webhooks/webhook";
import type { WebhookStore } from "@vigie/cloud/webhooks/webhookStore";
import { ConflictError, NotFoundError } from "@vigie/core/errors";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";

export type WebhookDependencies = { webhooks: WebhookStore; rules: UrlRules; now(): Date };

/** Each event is sent to all of them by one function call. */
const MOST_WEBHOOKS = 20;
const SECRET_BYTES = 32;

/** Who is told when an alias moves, and how that went. */
export function webhookHandlers({ webhooks, rules, now }: WebhookDependencies): HandlersOf<RouteOf<"webhooks">> {
  const named = async (id: string): Promise<Webhook> => {
    const webhook = (await webhooks.list()).find((one) => one.id === id);
    if (!webhook) throw new NotFoundError(`There is no webhook ${id}.`);
    return webhook;
  };
  return {
    "GET /v1/webhooks": async () => {
      const all = (await webhooks.list()).map(async (webhook) => ({
        ...summaryOf(webhook),
        last: (await webhooks.deliveries(webhook.id))[0] ?? null,
      }));
      return { body: { webhooks: await Promise.all(all) } };
    },
    "POST /v1/webhooks": async ({ body: { url, description }, caller, log }) => {
      const parsed = requirePublicUrl(url, rules);
      if ((await webhooks.list()).length >= MOST_WEBHOOKS)
        throw new ConflictError(`There are ${MOST_WEBHOOKS} webhooks already; remove one.`);
      const at = now();
      const webhook: Webhook = {
        id: newSortableId(at),
        url: parsed.href,
        ...(description === undefined ? {} : { description }),
        createdAt: at.toISOString(),
        createdBy: caller.username,
        secret: `whsec_${randomBytes(SECRET_BYTES).toString("base64url")}`,
      };
      await webhooks.put(webhook);
      log("webhook added", { webhook: webhook.id, host: parsed.host });
      return { body: webhook };
    },
    "DELETE /v1/webhooks/{id}": async ({ parameters: { id }, log }) => {
      await named(id);
      await webhooks.remove(id);
      log("webhook removed", { webhook: id });
      return { body: { id, deleted: true } };
    },
    "GET /v1/webhooks/{id}/deliveries": async ({ parameters: { id } }) => {
      await named(id);
      return { body: { deliveries: await webhooks.deliveries(id) } };
    },
  };
}

function summaryOf({ secret: _, ...webhook }: Webhook): WebhookSummary {
  return webhook;
}
