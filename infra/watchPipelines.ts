import { driftCheckPipeline } from "@vigie/core/steps/driftChecking";
import type { StepFunction } from "@vigie/core/steps/pipeline";
import { refreshPipeline } from "@vigie/core/steps/refresh";
import { Duration } from "aws-cdk-lib";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { machineArnOf, pipelineMachine } from "./pipelineMachine";
import type { VigieFunction } from "./vigieFunction";

const REFRESH_TIMEOUT = Duration.hours(1);
const CHECK_TIMEOUT = Duration.minutes(30);

/** The machines that watch the champion: `refresh` cuts the current rows out of the newest source and checks them, `drift-check` checks alone. */
export class WatchPipelines extends Construct {
  readonly refresh: StateMachine;
  readonly driftCheck: StateMachine;
  /** Spelled out, because the ARNs of their executions follow from them. */
  readonly driftCheckArn: string;
  readonly refreshArn: string;

  constructor(scope: Construct, id: string, { functions }: { functions: Readonly<Record<StepFunction, VigieFunction>> }) {
    super(scope, id);
    this.driftCheckArn = machineArnOf(this, driftCheckPipeline);
    this.refreshArn = machineArnOf(this, refreshPipeline);
    const { lease, data, drift } = functions;
    this.refresh = pipelineMachine(new Construct(this, "Refresh"), refreshPipeline, { lease, data, drift }, REFRESH_TIMEOUT);
    this.driftCheck = pipelineMachine(new Construct(this, "DriftCheck"), driftCheckPipeline, { drift }, CHECK_TIMEOUT);
  }
}
