import { dynamoClient } from "@vigie/cloud/clients";
import { driftStore } from "@vigie/cloud/driftStore";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { compatControlHandlers } from "./compatControlHandlers";
import { lambdaDoors } from "./lambdaDoors";

const stored = { client: dynamoClient(), table: required("REGISTRY_TABLE") };
const handlers = compatControlHandlers({ registry: dynamoRegistry(stored), drift: driftStore(stored), now: () => new Date() });

export const handler = apiHandler("controls", handlers, lambdaDoors());
