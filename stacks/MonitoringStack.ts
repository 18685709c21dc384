import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { type StackContext, use } from "sst/constructs";
import { alarms } from "../infra/alarms";
import { AlarmTopic } from "../infra/alarmTopic";
import { OperationsDashboard } from "../infra/operationsDashboard";
import { stageSettings } from "../infra/stageSettings";
import { ApiStack } from "./ApiStack";
import { PipelineStack } from "./PipelineStack";

/** Who is told when something is wrong, and where to look. */
export function MonitoringStack({ stack }: StackContext) {
  const { api, functions: groups } = use(ApiStack);
  const { training } = use(PipelineStack);
  const topic = new AlarmTopic(stack, "AlarmTopic", stageSettings(stack.stage));
  const apiFunctions = Object.values(groups);
  const functions = [...Object.values(training.functions), ...apiFunctions];
  const watched = { functions, api, machine: training.machine };
  new OperationsDashboard(stack, "Operations", {
    ...watched,
    apiFunctions,
    alarms: alarms(stack, { ...watched, action: new SnsAction(topic) }),
    logGroupNames: functions.map(({ logGroup }) => logGroup.logGroupName),
  });
  stack.addOutputs({ AlarmTopicArn: topic.topicArn });
}
