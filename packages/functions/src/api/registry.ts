import { dynamoClient, eventBridgeClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { announceOn } from "@vigie/cloud/eventBus";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { registryRoutes } from "./registry/registry.routes";
import { registryHandlers } from "./registry/registryHandlers";

const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const announce = announceOn({ client: eventBridgeClient(), bus: required("EVENT_BUS") });

export const handler = apiHandler(registryRoutes, registryHandlers({ registry, announce, now: () => new Date() }), lambdaDoors());
