import { dynamoClient, eventBridgeClient } from "@vigie/cloud/clients";
import { driftStore } from "@vigie/cloud/driftStore";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { announceOn } from "@vigie/cloud/eventBus";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { compatControlHandlers } from "./compat/compatControlHandlers";
import { compatControlsRoutes } from "./compat/compatControls.routes";
import { lambdaDoors } from "./lambdaDoors";

const stored = { client: dynamoClient(), table: required("REGISTRY_TABLE") };
const handlers = compatControlHandlers({
  registry: dynamoRegistry(stored),
  announce: announceOn({ client: eventBridgeClient(), bus: required("EVENT_BUS") }),
  drift: driftStore(stored),
  now: () => new Date(),
});

export const handler = apiHandler(compatControlsRoutes, handlers, lambdaDoors());
