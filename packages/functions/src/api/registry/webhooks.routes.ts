import { WebhookDelivery, WebhookSummary } from "@vigie/cloud/webhooks/webhook";
import * as z from "zod";
import type { Route } from "../route";

const WebhookId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "a webhook's id");

export const webhooksRoutes = [
  {
    group: "webhooks",
    method: "GET",
    path: "/v1/webhooks",
    access: "admin",
    summary: "Every webhook, without its secret, and how its last delivery went",
    status: 200,
    reply: z.strictObject({ webhooks: z.array(WebhookSummary.extend({ last: WebhookDelivery.nullable() })) }),
  },
  {
    group: "webhooks",
    method: "POST",
    path: "/v1/webhooks",
    access: "admin",
    summary: "Adds a webhook that is told when an alias moves. Its secret, which signs what it is sent, is shown this once",
    body: z.strictObject({
      url: z.string().min(1).max(2000).describe("https, a public host, no user name or password."),
      description: z.string().max(200).optional(),
    }),
    creates: true,
    shownOnce: "secret",
    status: 201,
    reply: WebhookSummary.extend({ secret: z.string() }),
    refusals: {
      409: "There are as many webhooks as there may be; or a request of this Idempotency-Key is at work, or made the webhook that `errors` names: its secret is not shown again.",
    },
  },
  {
    group: "webhooks",
    method: "DELETE",
    path: "/v1/webhooks/{id}",
    access: "admin",
    summary: "Removes a webhook and its log",
    parameters: z.strictObject({ id: WebhookId }),
    status: 200,
    reply: z.strictObject({ id: z.string(), deleted: z.literal(true) }),
  },
  {
    group: "webhooks",
    method: "GET",
    path: "/v1/webhooks/{id}/deliveries",
    access: "admin",
    summary: "What a webhook was sent, newest first, with every attempt",
    parameters: z.strictObject({ id: WebhookId }),
    status: 200,
    reply: z.strictObject({ deliveries: z.array(WebhookDelivery) }),
  },
] as const satisfies readonly Route[];
