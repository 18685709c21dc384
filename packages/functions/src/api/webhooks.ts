import { dynamoClient } from "@vigie/cloud/clients";
import { required } from "@vigie/cloud/required";
import { urlRules } from "@vigie/cloud/webhooks/requirePublicUrl";
import { dynamoWebhooks } from "@vigie/cloud/webhooks/webhookStore";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { webhookHandlers } from "./registry/webhookHandlers";
import { webhooksRoutes } from "./registry/webhooks.routes";

const webhooks = dynamoWebhooks({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const rules = urlRules(required("VIGIE_STAGE"));

export const handler = apiHandler(webhooksRoutes, webhookHandlers({ webhooks, rules, now: () => new Date() }), lambdaDoors());
