import type { RouteGroup } from "@vigie/functions/api/route";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { type FunctionBundle, modelBundle } from "./functionBundle";
import { onTable, readArtifacts } from "./permissions";
import { stores } from "./stores";
import type { TrainingPipeline } from "./trainingPipeline";
import { VigieFunction } from "./vigieFunction";

export type ApiResources = {
  artifacts: IBucket;
  registry: Table;
  predictions: Table;
  pool: UserPool;
  client: UserPoolClient;
  training: TrainingPipeline;
};

type ApiFunctionSettings = {
  description: string;
  memoryMb: number;
  bundle?: FunctionBundle;
  environment?: (resources: ApiResources) => Record<string, string>;
  permissions: (resources: ApiResources) => PolicyStatement[];
};

/** Below the 30 s after which the gateway gives up, so that the answer is ours. */
const TIMEOUT_SECONDS = 28;

/** One function per group of routes, each allowed what its routes do and nothing else. */
const SETTINGS: Record<RouteGroup, ApiFunctionSettings> = {
  predictions: {
    description: "Predicts and logs predictions.",
    memoryMb: 1024,
    bundle: modelBundle,
    environment: ({ predictions }) => ({ PREDICTIONS_TABLE: predictions.tableName }),
    permissions: ({ artifacts, registry, predictions }) => [
      ...readArtifacts(artifacts, ["models"]),
      ...onTable(registry, ["read"]),
      ...onTable(predictions, ["put"]),
    ],
  },
  auth: {
    description: "Gives tokens to people who sign in with a script.",
    memoryMb: 512,
    permissions: () => [],
  },
  models: {
    description: "Shows the registry.",
    memoryMb: 512,
    permissions: ({ registry }) => onTable(registry, ["read"]),
  },
  pipelines: {
    description: "Starts and follows pipeline executions.",
    memoryMb: 512,
    environment: ({ training }) => ({ TRAINING_MACHINE_ARN: training.machineArn }),
    permissions: ({ registry, training }) => [...onTable(registry, ["read", "put", "delete"]), ...training.operate()],
  },
  datasets: {
    description: "Shows dataset versions, their quality and their lineage.",
    memoryMb: 512,
    permissions: ({ artifacts, registry }) => [...readArtifacts(artifacts, ["reports"]), ...onTable(registry, ["read"])],
  },
  reference: { description: "Dictionary, contracts and the description of the API.", memoryMb: 512, permissions: () => [] },
};

/** The Lambda functions behind the HTTP API, by group of routes. */
export function apiFunctions(scope: Construct, resources: ApiResources): Record<RouteGroup, VigieFunction> {
  const entries = Object.entries(SETTINGS).map(([group, { environment, permissions, ...settings }]) => {
    const made = new VigieFunction(scope, `api-${group}`, {
      ...settings,
      handler: `packages/functions/src/api/${group}.handler`,
      timeoutSeconds: TIMEOUT_SECONDS,
      environment: {
        ...stores(resources),
        USER_POOL_ID: resources.pool.userPoolId,
        USER_POOL_CLIENT_ID: resources.client.userPoolClientId,
        ...environment?.(resources),
      },
      permissions: permissions(resources),
    });
    return [group, made] as const;
  });
  return Object.fromEntries(entries) as Record<RouteGroup, VigieFunction>;
}
