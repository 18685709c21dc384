import { Logger } from "@aws-lambda-powertools/logger";
import { dynamoClient } from "@vigie/cloud/clients";
import { machineKeys } from "@vigie/cloud/machineKeys";
import { required } from "@vigie/cloud/required";
import { authorizeKey } from "./authorizeKey";

const logger = new Logger();

export const handler = authorizeKey({
  keys: machineKeys({ client: dynamoClient(), table: required("ACCESS_TABLE") }),
  now: () => new Date(),
  log: (message, details) => logger.info(message, details),
});
