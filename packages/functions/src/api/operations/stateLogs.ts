import { driftCheckPipeline } from "@vigie/core/steps/driftChecking";
import { tasksOf } from "@vigie/core/steps/pipeline";
import { refreshPipeline } from "@vigie/core/steps/refresh";
import { trainingPipeline } from "@vigie/core/steps/training";
import type { StateReport } from "./pipelines.routes";

/** Where the log of a state is; undefined for a state that calls no function. */
export type LogsOf = (state: string) => StateReport["logs"];

/**
 * The log groups of the functions that the states of the pipelines call.
 *
 * @param region of the AWS console's link; left out where there is no console, as on an emulator
 */
export function stateLogs(stage: string, region?: string): LogsOf {
  const tasks = [trainingPipeline, refreshPipeline, driftCheckPipeline].flatMap(({ states }) => tasksOf(states));
  const functions = new Map<string, string>(tasks.map((task) => [task.step, task.function]));
  return (state) => {
    const name = functions.get(state);
    if (name === undefined) return undefined;
    const group = `/aws/lambda/${stage}-vigie-${name}`;
    if (region === undefined) return { group };
    // CloudWatch's own page takes the name encoded twice, with $ in place of %.
    const encoded = encodeURIComponent(encodeURIComponent(group)).replaceAll("%", "$");
    return {
      group,
      url: `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${encoded}`,
    };
  };
}
