import * as z from "zod";

/** Who is told, as it may be shown. */
export const WebhookSummary = z.strictObject({
  id: z.string(),
  url: z.string(),
  description: z.string().exactOptional(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type WebhookSummary = z.infer<typeof WebhookSummary>;

/** With the secret that signs what it is sent. */
export const Webhook = WebhookSummary.extend({ secret: z.string() });
export type Webhook = z.infer<typeof Webhook>;

/** One try: the status that was answered, or what went wrong. */
export const DeliveryAttempt = z.strictObject({
  at: z.iso.datetime(),
  milliseconds: z.number().nonnegative(),
  status: z.int().exactOptional(),
  error: z.string().exactOptional(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

/** One event sent to one webhook. `event` is the id of the audit entry: the same event is delivered once, however often it is announced. */
export const WebhookDelivery = z.strictObject({
  webhook: z.string(),
  event: z.string(),
  /** `gone`: the receiver said with 410 that it does not want it. */
  state: z.enum(["delivered", "failing", "gone"]),
  attempts: z.array(DeliveryAttempt),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
