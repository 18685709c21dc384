import type { RouteGroup } from "@vigie/functions/api/route";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import type { BatchPredicting } from "./batchPredicting";
import { type FunctionBundle, modelBundle } from "./functionBundle";
import { createArtifacts, onPartition, onPool, onTable, readArtifacts, writeArtifacts } from "./permissions";
import { operateMachine, steerMachine } from "./pipelineMachine";
import type { RegistryEvents } from "./registryEvents";
import { type StageSettings, stageSettings } from "./stageSettings";
import { stores } from "./stores";
import type { TrainingPipeline } from "./trainingPipeline";
import { VigieFunction } from "./vigieFunction";

export type ApiResources = {
  artifacts: IBucket;
  registry: Table;
  predictions: Table;
  access: Table;
  pool: UserPool;
  client: UserPoolClient;
  /** Whose access tokens are taken: `client`'s, and the console's. */
  clients: readonly UserPoolClient[];
  training: TrainingPipeline;
  batch: BatchPredicting;
  driftCheckArn: string;
  refreshArn: string;
  /** Where the route group `operations` looks, and what it may. */
  watched: { environment: Record<string, string>; permissions: PolicyStatement[] };
  events: RegistryEvents;
};

type ApiFunctionSettings = {
  description: string;
  memoryMb: number;
  bundle?: FunctionBundle;
  environment?: (resources: ApiResources & { settings: StageSettings }) => Record<string, string>;
  permissions: (resources: ApiResources) => PolicyStatement[];
};

/** Below the 30 s after which the gateway gives up, so that the answer is ours. */
const TIMEOUT_SECONDS = 28;

/** What answers by a model, and logs what it answered. */
const PREDICTING: Omit<ApiFunctionSettings, "description"> = {
  memoryMb: 1024,
  bundle: modelBundle,
  environment: loggedPredictions,
  permissions: ({ artifacts, registry, predictions }) => [
    ...readArtifacts(artifacts, ["models"]),
    ...createArtifacts(artifacts, ["batches"]),
    ...onTable(registry, ["read"]),
    ...onTable(predictions, ["put"]),
  ],
};

/** One function per group of routes, each allowed what its routes do and nothing else. */
const SETTINGS: Record<RouteGroup, ApiFunctionSettings> = {
  predictions: { description: "Predicts and logs predictions.", ...PREDICTING },
  batches: {
    description: "Takes files of accidents and shows what became of them.",
    memoryMb: 512,
    environment: ({ predictions, batch }) => ({ PREDICTIONS_TABLE: predictions.tableName, BATCH_MACHINE_ARN: batch.machineArn }),
    permissions: ({ artifacts, registry, predictions, batch }) => [
      ...writeArtifacts(artifacts, ["batches"]),
      ...onTable(registry, ["read"]),
      ...onTable(predictions, ["read", "put"]),
      ...batch.operate(),
    ],
  },
  labels: {
    description: "Shows the log of predictions, keeps what really happened, judges live quality.",
    memoryMb: 512,
    environment: loggedPredictions,
    permissions: ({ artifacts, registry, predictions }) => [
      ...readArtifacts(artifacts, ["batches"]),
      ...onTable(registry, ["read"]),
      onPartition(registry, "MODEL#*", ["PutItem"]),
      ...onTable(predictions, ["read", "put"]),
    ],
  },
  auth: {
    description: "Gives tokens to people who sign in with a script.",
    memoryMb: 512,
    environment: ({ settings }) => ({ SIGN_IN_LIMITS: JSON.stringify(settings.signInLimits) }),
    permissions: ({ access }) => [onPartition(access, "ATTEMPT#*", ["GetItem", "PutItem", "UpdateItem", "DeleteItem"])],
  },
  runs: {
    description: "Shows experiments and runs, and puts tags on runs.",
    memoryMb: 512,
    permissions: ({ artifacts, registry }) => [...readArtifacts(artifacts, ["models", "runs"]), ...onTable(registry, ["read", "put"])],
  },
  models: {
    description: "Shows the registry.",
    memoryMb: 512,
    permissions: ({ artifacts, registry }) => [...readArtifacts(artifacts, ["models"]), ...onTable(registry, ["read"])],
  },
  registry: {
    description: "Moves aliases, approves, rejects, deletes and restores versions.",
    memoryMb: 512,
    environment: ({ events }) => ({ EVENT_BUS: events.busName }),
    permissions: ({ registry, events }) => [...onTable(registry, ["read", "put", "check"]), events.put()],
  },
  webhooks: {
    description: "Keeps who is told when an alias moves.",
    memoryMb: 512,
    permissions: ({ registry }) => onTable(registry, ["read", "put", "delete"]),
  },
  pipelines: {
    description: "Starts and follows pipeline executions, takes in graphs that were made elsewhere.",
    memoryMb: 512,
    environment: ({ training, driftCheckArn, refreshArn }) => ({
      TRAINING_MACHINE_ARN: training.machineArn,
      DRIFT_CHECK_MACHINE_ARN: driftCheckArn,
      REFRESH_MACHINE_ARN: refreshArn,
    }),
    permissions: ({ artifacts, registry, training, driftCheckArn, refreshArn }) => [
      ...createArtifacts(artifacts, ["models"]),
      ...onTable(registry, ["read", "put", "delete"]),
      ...[training.machineArn, driftCheckArn, refreshArn].flatMap(steerMachine),
    ],
  },
  datasets: {
    description: "Shows dataset versions, their quality and their lineage, and replays their quarantine.",
    memoryMb: 512,
    permissions: ({ artifacts, registry }) => [
      ...readArtifacts(artifacts, ["raw", "reports"]),
      ...createArtifacts(artifacts, ["raw"]),
      ...onTable(registry, ["read", "put"]),
    ],
  },
  risk: {
    description: "Counts accidents by zone, light, time.",
    memoryMb: 1024,
    permissions: ({ artifacts, registry }) => [...readArtifacts(artifacts, ["models", "reports"]), ...onTable(registry, ["read"])],
  },
  users: {
    description: "Makes, changes and removes accounts.",
    memoryMb: 512,
    environment: ({ settings }) => ({ PROTECTED_ADMINISTRATORS: settings.protectedAdministrators.join(",") }),
    permissions: ({ access, pool }) => [
      onPartition(access, "LOCK#*", ["UpdateItem", "DeleteItem"]),
      onPool(pool, [
        "AdminAddUserToGroup",
        "AdminCreateUser",
        "AdminDeleteUser",
        "AdminDisableUser",
        "AdminEnableUser",
        "AdminGetUser",
        "AdminRemoveUserFromGroup",
        "AdminSetUserPassword",
        "AdminUserGlobalSignOut",
        "ListUsers",
        "ListUsersInGroup",
      ]),
    ],
  },
  keys: {
    description: "Makes, lists and revokes machine keys.",
    memoryMb: 512,
    permissions: ({ access }) => [onPartition(access, "KEYS", ["GetItem", "PutItem", "UpdateItem", "Query"])],
  },
  compat: { description: "Predicts for clients of the reference systems.", ...PREDICTING },
  controls: {
    description: "Steers model and simulation for administrators of the reference systems.",
    memoryMb: 512,
    environment: ({ events }) => ({ EVENT_BUS: events.busName }),
    permissions: ({ registry, events }) => [...onTable(registry, ["read", "put", "delete", "check"]), events.put()],
  },
  drift: {
    description: "Shows and starts drift checks, steers simulation and loop.",
    memoryMb: 512,
    environment: ({ driftCheckArn, refreshArn }) => ({ DRIFT_CHECK_MACHINE_ARN: driftCheckArn, REFRESH_MACHINE_ARN: refreshArn }),
    permissions: ({ artifacts, registry, driftCheckArn, refreshArn }) => [
      ...readArtifacts(artifacts, ["reports"]),
      ...createArtifacts(artifacts, ["prepared"]),
      ...onTable(registry, ["read", "put", "delete"]),
      ...operateMachine(driftCheckArn),
      ...operateMachine(refreshArn),
    ],
  },
  operations: {
    description: "Shows schedules, alarms, metrics and logs, and switches schedules.",
    memoryMb: 512,
    environment: ({ watched }) => watched.environment,
    permissions: ({ registry, watched }) => [...onTable(registry, ["read"]), ...watched.permissions],
  },
  reference: { description: "Dictionary, contracts and the description of the API.", memoryMb: 512, permissions: () => [] },
};

/** The Lambda functions behind the HTTP API, by group of routes. */
export function apiFunctions(scope: Construct, resources: ApiResources): Record<RouteGroup, VigieFunction> {
  const ofStage = stageSettings((scope.node.root as App).stage);
  const entries = Object.entries(SETTINGS).map(([group, { environment, permissions, ...settings }]) => {
    const made = new VigieFunction(scope, `api-${group}`, {
      ...settings,
      handler: `packages/functions/src/api/${group}.handler`,
      timeoutSeconds: TIMEOUT_SECONDS,
      environment: {
        ...stores(resources),
        USER_POOL_ID: resources.pool.userPoolId,
        USER_POOL_CLIENT_ID: resources.client.userPoolClientId,
        TOKEN_CLIENT_IDS: resources.clients.map(({ userPoolClientId }) => userPoolClientId).join(","),
        ACCESS_TABLE: resources.access.tableName,
        CALLER_LIMITS: JSON.stringify(ofStage.callerLimits),
        ...environment?.({ ...resources, settings: ofStage }),
      },
      permissions: [...permissions(resources), ...knowCallers(resources)],
    });
    return [group, made] as const;
  });
  return Object.fromEntries(entries) as Record<RouteGroup, VigieFunction>;
}

/** Where predictions and labels are kept, and for how long. */
function loggedPredictions({ predictions, settings }: { predictions: Table; settings: StageSettings }): Record<string, string> {
  return { PREDICTIONS_TABLE: predictions.tableName, PREDICTION_DAYS: String(settings.predictionDays) };
}

/** What every function asks about who calls it: the groups of a person, and whether the caller's requests of this minute are used up; and what it did already. */
function knowCallers({ pool, access }: ApiResources): PolicyStatement[] {
  return [
    onPool(pool, ["AdminListGroupsForUser"]),
    onPartition(access, "RATE#*", ["GetItem", "PutItem", "UpdateItem"]),
    onPartition(access, "ONCE#*", ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]),
  ];
}
