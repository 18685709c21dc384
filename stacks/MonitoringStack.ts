import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { type StackContext, use } from "sst/constructs";
import { alarms } from "../infra/alarms";
import { AlarmTopic } from "../infra/alarmTopic";
import { DriftLoop } from "../infra/driftLoop";
import { LogQueries } from "../infra/logQueries";
import { ModelDashboard } from "../infra/modelDashboard";
import { OperationsDashboard } from "../infra/operationsDashboard";
import { ResourcesDashboard } from "../infra/resourcesDashboard";
import { stageSettings } from "../infra/stageSettings";
import { ApiStack } from "./ApiStack";
import { EntryStack } from "./EntryStack";
import { PipelineStack } from "./PipelineStack";
import { StorageStack } from "./StorageStack";

/** Who is told when something is wrong, what answers by itself, and where to look. */
export function MonitoringStack({ stack }: StackContext) {
  const { api } = use(EntryStack);
  const { functions: groups } = use(ApiStack);
  const { training, batch, events, watch } = use(PipelineStack);
  const topic = new AlarmTopic(stack, "AlarmTopic", stageSettings(stack.stage));
  const loop = new DriftLoop(stack, "Loop", { ...use(StorageStack), topic, trainingArn: training.machineArn });
  const apiFunctions = Object.values(groups);
  const functions = [training, batch, events, loop].flatMap((made) => Object.values(made.functions)).concat(apiFunctions);
  const machines = { training: training.machine, refresh: watch.refresh, "drift-check": watch.driftCheck, batch: batch.machine };
  const watched = { functions, api, machines };
  const logGroupNames = functions.map(({ logGroup }) => logGroup.logGroupName);
  const { artifacts, registry, predictions, access } = use(StorageStack);
  new ModelDashboard(stack, "Model");
  new ResourcesDashboard(stack, "Resources", { functions, tables: { registry, predictions, access }, bucket: artifacts });
  new LogQueries(stack, "Queries", { logGroupNames });
  new OperationsDashboard(stack, "Operations", {
    ...watched,
    apiFunctions,
    alarms: alarms(stack, { ...watched, predictions: groups.predictions, action: new SnsAction(topic) }),
    logGroupNames,
  });
  stack.addOutputs({ AlarmTopicArn: topic.topicArn });
}
