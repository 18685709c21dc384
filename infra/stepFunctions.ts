import type { StepFunction } from "@vigie/core/steps/pipeline";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { duckdbBundle, type FunctionBundle, modelBundle } from "./functionBundle";
import { onTable, readArtifacts, writeArtifacts } from "./permissions";
import type { RegistryEvents } from "./registryEvents";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

/** Where the steps of a pipeline keep what they make, and what the lease may ask about executions. */
export type StepResources = {
  artifacts: IBucket;
  registry: Table;
  predictions: Table;
  machineArn: string;
  describeExecutions: PolicyStatement;
  events: RegistryEvents;
};

type StepFunctionSettings = {
  description: string;
  memoryMb: number;
  timeoutSeconds: number;
  diskMb?: number;
  bundle?: FunctionBundle;
  permissions: (resources: StepResources) => PolicyStatement[];
};

/** One function per kind of work, each allowed what its steps do and nothing else. */
const SETTINGS: Record<StepFunction, StepFunctionSettings> = {
  lease: {
    description: "Takes and gives back the lease of a pipeline, opens and closes its run.",
    memoryMb: 512,
    timeoutSeconds: 60,
    permissions: ({ registry, describeExecutions }) => [...onTable(registry, ["read", "put", "delete"]), describeExecutions],
  },
  data: {
    description: "Reads, checks, prepares and splits accidents with DuckDB.",
    memoryMb: 3008,
    timeoutSeconds: 600,
    diskMb: 4096,
    bundle: duckdbBundle,
    permissions: ({ artifacts, registry }) => [
      ...readArtifacts(artifacts, ["raw"]),
      ...writeArtifacts(artifacts, ["lake", "prepared", "reports", "steps"]),
      ...onTable(registry, ["read", "put", "check"]),
    ],
  },
  train: {
    description: "Trains one candidate, or opens the graph that it brings.",
    memoryMb: 3008,
    timeoutSeconds: 710,
    diskMb: 2048,
    bundle: modelBundle,
    permissions: ({ artifacts, registry }) => [
      ...readArtifacts(artifacts, ["prepared"]),
      ...writeArtifacts(artifacts, ["models", "runs", "steps"]),
      ...onTable(registry, ["read", "put", "delete"]),
    ],
  },
  evaluate: {
    description: "Measures one candidate on validation and hold-out rows.",
    memoryMb: 3008,
    timeoutSeconds: 600,
    diskMb: 2048,
    bundle: modelBundle,
    permissions: ({ artifacts, registry }) => [
      ...readArtifacts(artifacts, ["prepared", "runs"]),
      ...writeArtifacts(artifacts, ["models", "steps"]),
      ...onTable(registry, ["read", "put", "delete"]),
    ],
  },
  select: {
    description: "Picks the best surviving candidate.",
    memoryMb: 512,
    timeoutSeconds: 60,
    permissions: () => [],
  },
  gate: {
    description: "Judges the winner, against the champion too.",
    memoryMb: 3008,
    timeoutSeconds: 600,
    diskMb: 2048,
    bundle: modelBundle,
    permissions: ({ artifacts, registry }) => [...readArtifacts(artifacts, ["models", "prepared"]), ...onTable(registry, ["read"])],
  },
  register: {
    description: "Numbers and stores the new version.",
    memoryMb: 512,
    timeoutSeconds: 60,
    permissions: ({ artifacts, registry }) => [
      ...readArtifacts(artifacts, ["models", "reports"]),
      ...writeArtifacts(artifacts, ["models"]),
      ...onTable(registry, ["read", "put"]),
    ],
  },
  promote: {
    description: "Moves the champion if the new version is better, and tells others.",
    memoryMb: 512,
    timeoutSeconds: 60,
    permissions: ({ registry, events }) => [...onTable(registry, ["read", "put", "check"]), events.put()],
  },
  drift: {
    description: "Holds current rows against the reference of the champion.",
    memoryMb: 2048,
    timeoutSeconds: 300,
    bundle: modelBundle,
    permissions: ({ artifacts, registry, predictions, describeExecutions }) => [
      ...readArtifacts(artifacts, ["models", "prepared"]),
      ...writeArtifacts(artifacts, ["reports"]),
      ...onTable(registry, ["read", "put"]),
      ...onTable(predictions, ["read"]),
      describeExecutions,
    ],
  },
  batch: {
    description: "Cuts files of accidents into parts, answers them, puts the answers together.",
    memoryMb: 1769, // one whole processor: the work of a part is done on one thread
    timeoutSeconds: 600,
    diskMb: 1024,
    bundle: modelBundle,
    permissions: ({ artifacts, registry, predictions }) => [
      ...readArtifacts(artifacts, ["models"]),
      ...writeArtifacts(artifacts, ["batches"]),
      new PolicyStatement({ actions: ["s3:AbortMultipartUpload"], resources: [artifacts.arnForObjects("batches/*")] }),
      ...onTable(registry, ["read"]),
      ...onTable(predictions, ["read", "put"]),
    ],
  },
};

/** Names of the functions that run steps. */
export const STEP_FUNCTION_NAMES: readonly string[] = Object.keys(SETTINGS);

/** Seconds after which the machine gives a task up, 12 minutes at most: the function's own limit and, where that leaves room, time for it to say so. */
export function taskTimeoutSeconds(name: StepFunction): number {
  return Math.min(SETTINGS[name].timeoutSeconds + 10, 720);
}

/** The Lambda functions that run steps, by name. */
export function stepFunctions(scope: Construct, resources: StepResources): Record<StepFunction, VigieFunction> {
  const entries = Object.entries(SETTINGS).map(([name, { permissions, ...settings }]) => {
    const made = new VigieFunction(scope, name, {
      ...settings,
      handler: `packages/functions/src/steps/${name}.handler`,
      environment: { ...stores(resources), ...environmentOf(name as StepFunction, resources) },
      permissions: permissions(resources),
    });
    return [name, made] as const;
  });
  return Object.fromEntries(entries) as Record<StepFunction, VigieFunction>;
}

function environmentOf(name: StepFunction, { machineArn, events, predictions }: StepResources): Record<string, string> {
  if (name === "drift") return { PREDICTIONS_TABLE: predictions.tableName, TRAINING_MACHINE_ARN: machineArn };
  if (name === "batch") return { PREDICTIONS_TABLE: predictions.tableName };
  if (name === "lease") return { TRAINING_MACHINE_ARN: machineArn };
  return name === "promote" ? { EVENT_BUS: events.busName } : {};
}
