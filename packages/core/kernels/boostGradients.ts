import { logLossGradients } from "./gradients";
import { softmaxGradients } from "./softmax";
import { BoostPlan, BoostThread, Task } from "./structs";

/** Gradients and hessians of the slice's training rows, for all classes. */
export function computeGradients(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = changetype<BoostThread>(plan.threads + <usize>id * offsetof<BoostThread>());
  if (plan.classes == 2) logLossGradients(plan, own.trainFrom, own.trainTo);
  else softmaxGradients(plan, own.trainFrom, own.trainTo);
}
