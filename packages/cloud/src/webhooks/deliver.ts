import { TransientError, VisibleError } from "@vigie/core/errors";
import { ALIAS_MOVED } from "@vigie/core/registry/aliasEvent";
import type { AliasMoved } from "@vigie/core/registry/aliasMoved";
import { SIGNATURE_HEADER, sign } from "./signature";
import type { DeliveryAttempt, Webhook, WebhookDelivery } from "./webhook";
import type { WebhookStore } from "./webhookStore";

export type DeliveryDoors = {
  webhooks: WebhookStore;
  /** Answers the status. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<number>;
  sleep(milliseconds: number): Promise<unknown>;
  now(): Date;
};

/** Pauses between the tries of one call; whoever calls again later waits longer. */
const PAUSES_MS = [1000, 4000];

/**
 * Sends an event to every webhook that does not have it yet, several at once, and writes down each try. A 2xx is delivered; anything else is
 * tried again, but for 410: who answers that wants no more of this one. Throws TransientError naming the webhooks that still have to be told.
 */
export async function deliver(event: AliasMoved, doors: DeliveryDoors): Promise<WebhookDelivery[]> {
  const deliveries = await Promise.all((await doors.webhooks.list()).map((webhook) => deliverTo(webhook, event, doors)));
  const failing = deliveries.filter(({ state }) => state === "failing").map(({ webhook }) => webhook);
  if (failing.length > 0) throw new TransientError(`Event ${event.id} has not reached ${failing.join(", ")}.`);
  return deliveries;
}

async function deliverTo(webhook: Webhook, event: AliasMoved, doors: DeliveryDoors): Promise<WebhookDelivery> {
  const before = await doors.webhooks.getDelivery(webhook.id, event.id);
  let delivery: WebhookDelivery = before ?? { webhook: webhook.id, event: event.id, state: "failing", attempts: [] };
  for (const pause of [0, ...PAUSES_MS]) {
    if (delivery.state !== "failing") break;
    if (pause > 0) await doors.sleep(pause);
    const attempt = await tryOnce(webhook, event, doors);
    delivery = { ...delivery, state: stateAfter(attempt), attempts: [...delivery.attempts, attempt] };
    await doors.webhooks.putDelivery(delivery);
  }
  return delivery;
}

function stateAfter({ status }: DeliveryAttempt): WebhookDelivery["state"] {
  if (status === 410) return "gone";
  return status !== undefined && status >= 200 && status < 300 ? "delivered" : "failing";
}

async function tryOnce({ url, secret }: Webhook, event: AliasMoved, { post, now }: DeliveryDoors): Promise<DeliveryAttempt> {
  const at = now();
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const body = JSON.stringify({ id: event.id, type: ALIAS_MOVED, at: event.at, data: event });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Vigie",
    "x-vigie-event": event.id,
    [SIGNATURE_HEADER]: sign(secret, body, at),
  };
  try {
    const status = await post(url, body, headers);
    return { at: at.toISOString(), milliseconds: took(), status };
  } catch (error) {
    return { at: at.toISOString(), milliseconds: took(), error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof VisibleError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return (code ?? message).slice(0, 200);
}
