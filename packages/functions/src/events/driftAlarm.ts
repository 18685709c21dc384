import { Logger } from "@aws-lambda-powertools/logger";
import { alarmsOf } from "@vigie/cloud/alarms";
import { cloudWatchClient, dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { answerDriftAlarm } from "./answerDriftAlarm";
import { alarmsToAnswer } from "./driftAlarmEvent";

const logger = new Logger();
const prefix = required("NAME_PREFIX");
const trusted = { topicArn: required("ALARM_TOPIC_ARN"), prefix, answered: required("ANSWERED_ALARMS").split(",") };
const dependencies = {
  alarms: alarmsOf({ client: cloudWatchClient(), prefix }),
  executions: executionsOf({ client: stepFunctionsClient(), machineArn: required("TRAINING_MACHINE_ARN") }),
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  now: () => new Date(),
  log: (message: string, details: Record<string, unknown>) => logger.info(message, details),
};

/** Called by the topic of alarms, and by the schedule that looks whether one stands; what throws is called again by Lambda. */
export async function handler(event: unknown): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const name of alarmsToAnswer(event, trusted)) answers[name] = await answerDriftAlarm(name, dependencies);
  return answers;
}
