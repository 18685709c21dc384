import { Logger } from "@aws-lambda-powertools/logger";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import { driftCheck } from "@vigie/core/steps/driftCheck";
import { driftMetricsLine } from "./driftMetrics";
import { stepHandler } from "./stepHandler";
import { trainingRuns } from "./trainingRuns";

const check = stepHandler(driftCheck);
const logger = new Logger();
const training = {
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  executions: executionsOf({ client: stepFunctionsClient(), machineArn: required("TRAINING_MACHINE_ARN") }),
  warn: (message: string, error: Error) => logger.warn(message, error),
};

/** Checks, and measures what it found. */
export async function handler(event: Parameters<typeof check>[0]): Promise<unknown> {
  const found = await check(event);
  process.stdout.write(`${driftMetricsLine(DriftCheckRecord.parse(found), Date.now(), await trainingRuns(training))}\n`);
  return found;
}
