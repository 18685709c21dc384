import { dynamoClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { modelHandlers } from "./modelHandlers";

const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });

export const handler = apiHandler("models", modelHandlers(registry), lambdaDoors());
