import { type StackContext, use } from "sst/constructs";
import { TrainingPipeline } from "../infra/trainingPipeline";
import { StorageStack } from "./StorageStack";

/** From raw files to a serving model. */
export function PipelineStack({ stack }: StackContext) {
  const { artifacts, registry } = use(StorageStack);
  const training = new TrainingPipeline(stack, "Training", { artifacts, registry });
  stack.addOutputs({ TrainingMachineArn: training.machine.stateMachineArn });
  return { training };
}
