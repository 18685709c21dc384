import { dynamoClient } from "@vigie/cloud/clients";
import { machineKeys } from "@vigie/cloud/machineKeys";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { keyHandlers } from "./people/keyHandlers";
import { keysRoutes } from "./people/keys.routes";

const keys = machineKeys({ client: dynamoClient(), table: required("ACCESS_TABLE") });

export const handler = apiHandler(keysRoutes, keyHandlers({ keys, now: () => new Date() }), lambdaDoors());
