import { setTimeout as sleep } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import { dynamoClient } from "@vigie/cloud/clients";
import { required } from "@vigie/cloud/required";
import { deliver } from "@vigie/cloud/webhooks/deliver";
import { postSafely } from "@vigie/cloud/webhooks/postSafely";
import { urlRules } from "@vigie/cloud/webhooks/requirePublicUrl";
import { dynamoWebhooks } from "@vigie/cloud/webhooks/webhookStore";
import { AliasMoved } from "@vigie/core/registry/aliasMoved";

/** A receiver that takes longer is too slow: it should answer first and work afterwards. */
const TIMEOUT_MS = 5000;

const logger = new Logger();
const webhooks = dynamoWebhooks({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const rules = urlRules(required("VIGIE_STAGE"));

/** Called by the event bus; what throws is called again by Lambda, and lands in the dead letter queue in the end. */
export async function handler({ detail }: { detail: unknown }): Promise<void> {
  const event = AliasMoved.parse(detail);
  const deliveries = await deliver(event, {
    webhooks,
    post: (url, body, headers) => postSafely(url, body, headers, { rules, timeoutMs: TIMEOUT_MS }),
    sleep: (milliseconds) => sleep(milliseconds),
    now: () => new Date(),
  });
  logger.info("event delivered", { event: event.id, webhooks: deliveries.length });
}
