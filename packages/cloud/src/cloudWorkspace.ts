import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workspace } from "@vigie/core/steps/workspace";
import { dynamoClient, eventBridgeClient, s3Client, stepFunctionsClient } from "./clients";
import { dynamoRegistry } from "./dynamoRegistry";
import { announceOn } from "./eventBus";
import { executionsOf } from "./executions";
import { predictionWindow } from "./predictionWindow";
import { required } from "./required";
import { s3Artifacts } from "./s3Artifacts";
import { s3StepResults } from "./s3StepResults";

/** The workspace of a step function: bucket, table and state machine are named by its environment. */
export function cloudWorkspace({ scratch, log }: Pick<Workspace, "scratch" | "log">): Workspace {
  const bucket = required("ARTIFACTS_BUCKET");
  return {
    artifacts: s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), "vigie-artifacts") }),
    results: s3StepResults({ client: s3Client(), bucket }),
    registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
    announce: (moved) => announceOn({ client: eventBridgeClient(), bus: required("EVENT_BUS") })(moved),
    ...(process.env.PREDICTIONS_TABLE && {
      predictions: predictionWindow({ client: dynamoClient(), table: process.env.PREDICTIONS_TABLE }),
    }),
    isRunning: (execution) =>
      executionsOf({ client: stepFunctionsClient(), machineArn: required("TRAINING_MACHINE_ARN") }).isRunning(execution),
    scratch,
    revision: required("VIGIE_REVISION"),
    now: () => new Date(),
    log,
  };
}
