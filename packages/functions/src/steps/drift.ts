import { Logger } from "@aws-lambda-powertools/logger";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { driftCheck } from "@vigie/core/steps/driftCheck";
import { measuredCheck } from "./measuredCheck";
import { stepHandler } from "./stepHandler";
import { trainingRuns } from "./trainingRuns";

const logger = new Logger();
const training = {
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  executions: executionsOf({ client: stepFunctionsClient(), machineArn: required("TRAINING_MACHINE_ARN") }),
  warn: (message: string, error: Error) => logger.warn(message, error),
};

export const handler = measuredCheck(stepHandler(driftCheck), {
  trainingRuns: () => trainingRuns(training),
  write: (line) => process.stdout.write(line),
  now: Date.now,
});
