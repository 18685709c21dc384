import { type StackContext, use } from "sst/constructs";
import { BatchPredicting } from "../infra/batchPredicting";
import { RegistryEvents } from "../infra/registryEvents";
import { Schedules } from "../infra/schedules";
import { TrainingPipeline } from "../infra/trainingPipeline";
import { WatchPipelines } from "../infra/watchPipelines";
import { StorageStack } from "./StorageStack";

/** From raw files to a serving model. */
export function PipelineStack({ stack }: StackContext) {
  const { artifacts, registry, predictions } = use(StorageStack);
  const events = new RegistryEvents(stack, "Events", { artifacts, registry });
  const training = new TrainingPipeline(stack, "Training", { artifacts, registry, predictions, events });
  const batch = new BatchPredicting(stack, "Batches", { artifacts, registry, predictions, worker: training.functions.batch });
  const watch = new WatchPipelines(stack, "Watch", training);
  const schedules = new Schedules(stack, "Schedules", { training: training.machine, ...watch });
  stack.addOutputs({ TrainingMachineArn: training.machine.stateMachineArn });
  return { training, batch, events, watch, schedules };
}
