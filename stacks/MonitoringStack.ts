import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { type StackContext, use } from "sst/constructs";
import { AccidentsDashboard } from "../infra/accidentsDashboard";
import { alarms } from "../infra/alarms";
import { AlarmTopic } from "../infra/alarmTopic";
import { ApiDashboard } from "../infra/apiDashboard";
import { DashboardWidgets } from "../infra/dashboardWidgets";
import { DriftLoop } from "../infra/driftLoop";
import { LogQueries } from "../infra/logQueries";
import { ModelDashboard } from "../infra/modelDashboard";
import { PipelinesDashboard } from "../infra/pipelinesDashboard";
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
  const { artifacts, registry, predictions, access } = use(StorageStack);
  const machines = { training: training.machine, refresh: watch.refresh, "drift-check": watch.driftCheck, batch: batch.machine };
  const loop = new DriftLoop(stack, "Loop", { artifacts, registry, topic, trainingArn: training.machineArn });
  const widgets = new DashboardWidgets(stack, "Widgets", { artifacts, registry, pipelines: Object.keys(machines) });
  const apiFunctions = Object.values(groups);
  const functions = [training, batch, events, loop, widgets].flatMap((made) => Object.values(made.functions)).concat(apiFunctions);
  const logGroupsOf = (of: typeof functions) => of.map(({ logGroup }) => logGroup.logGroupName);
  const watched = { functions, predictions: groups.predictions, api, machines, action: new SnsAction(topic) };
  const logGroupNames = logGroupsOf(functions);
  new LogQueries(stack, "Queries", { logGroupNames });
  new ApiDashboard(stack, "ApiBoard", {
    api,
    functions: apiFunctions,
    logGroupNames: logGroupsOf(apiFunctions),
    alarms: alarms(stack, watched),
  });
  new ModelDashboard(stack, "Model", { widgets });
  new AccidentsDashboard(stack, "Accidents", { widgets });
  new ResourcesDashboard(stack, "Resources", {
    functions,
    predictions: groups.predictions,
    tables: { registry, predictions, access },
    bucket: artifacts,
    logGroupNames,
  });
  new PipelinesDashboard(stack, "Pipelines", { machines, widgets });
  stack.addOutputs({ AlarmTopicArn: topic.topicArn });
}
