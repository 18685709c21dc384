import type { Tokens } from "@vigie/cloud/cognitoTokens";
import type { Execution } from "@vigie/cloud/executions";
import { PredictionLogEntry } from "@vigie/cloud/predictionLog";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import type { LoadedModel } from "@vigie/core/predict/loadedModel";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Alias, AuditEntry } from "@vigie/core/registry/alias";
import type { DatasetUse } from "@vigie/core/registry/datasetUse";
import type { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import type { Lease } from "@vigie/core/registry/lease";
import type { Run } from "@vigie/core/registry/run";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { lambdaContext, listeningDoors, NOW } from "./apiEvent.fixture";
import { apiHandler } from "./apiHandler";
import { authHandlers } from "./authHandlers";
import { datasetHandlers } from "./datasetHandlers";
import { modelHandlers } from "./modelHandlers";
import { pipelineHandlers } from "./pipelineHandlers";
import { predictionHandlers } from "./predictionHandlers";
import { referenceHandlers } from "./referenceHandlers";
import type { Reply } from "./reply";
import type { RouteGroup } from "./route";
import { ServingModels } from "./servingModel";
import { storedDataset, storedReports } from "./storedDataset.fixture";

const TIME = new Date(NOW).toISOString();
const ref = { key: "models/aa/file", sha256: "a".repeat(64), bytes: 1 };

export function version(number: number, changes: Partial<Version> = {}): Version {
  return {
    model: "scene",
    version: number,
    family: "boosting",
    contract: "scene",
    run: `run-${number}`,
    parameters: { trees: 100 },
    metrics: { auc: 0.83 },
    threshold: 0.4,
    artifacts: { onnx: ref, model: ref, metrics: ref, golden: ref, confusion: ref, picture: ref, predictions: ref },
    gate: { passed: true, checks: [] },
    rawDigest: "raw",
    preparedDigest: "prepared",
    rows: { train: 64, validation: 16, holdout: 20 },
    revision: "abc",
    approved: true,
    createdAt: TIME,
    ...changes,
  };
}

/** A model of a contract whose probability is the share of its features that are given. */
export function shareModel(contract = "scene", threshold = 0.4): LoadedModel & { closed: boolean } {
  const features = contractNamed(contract).features.map(({ name }) => name);
  const score = (values: Float32Array) => values.filter((value) => !Number.isNaN(value)).length / values.length;
  const model = {
    closed: false,
    bundle: {
      contract,
      features,
      preprocessing: { features, encodings: [] },
      threshold,
      calibration: null,
      classes: ["light", "severe"],
      summary: {},
    },
    golden: { passed: true, maxDifference: 0, rows: 64 },
    predict: async (values: Float32Array) => ({ probability: score(values), severe: score(values) >= threshold, threshold }),
    predictBatch: async () => [],
    close: async () => {
      model.closed = true;
    },
  };
  return model;
}

/** A registry of model `scene`, whose champion is version 1 unless `champion` says otherwise. Of other models the last version is champion. */
export function fakeRegistry() {
  const registry = {
    versions: [version(1)],
    champion: 1 as number | undefined,
    audit: [] as AuditEntry[],
    lease: undefined as Lease | undefined,
    runs: [] as Run[],
    listModels: async () => [...new Set(["scene", ...registry.versions.map(({ model }) => model)])],
    listVersions: async (model: string) => registry.versions.filter((one) => one.model === model),
    getVersion: async (model: string, number: number) => registry.versions.find((one) => one.model === model && one.version === number),
    getAlias: async (model: string, alias: "champion" | "challenger"): Promise<Alias | undefined> => {
      const champion = model === "scene" ? registry.champion : registry.versions.findLast((one) => one.model === model)?.version;
      return alias === "champion" && champion !== undefined ? { model, alias, version: champion, movedAt: TIME } : undefined;
    },
    listAudit: async (model: string) => (model === "scene" ? registry.audit : []),
    getLease: async () => registry.lease,
    datasets: [storedDataset] as DatasetVersion[],
    uses: [] as DatasetUse[],
    getDataset: async (id: string) => registry.datasets.find((one) => one.id === id),
    listDatasets: async (dataset?: string) => registry.datasets.filter((one) => dataset === undefined || one.dataset === dataset),
    listDatasetUses: async () => registry.uses,
    releaseLease: async (_pipeline: string, execution: string) => {
      if (registry.lease?.execution === execution) registry.lease = undefined;
    },
    getRun: async (id: string) => registry.runs.find((run) => run.id === id),
    putRun: async (run: Run) => {
      registry.runs = [...registry.runs.filter(({ id }) => id !== run.id), run];
    },
    listRuns: async (experiment: string) => registry.runs.filter((run) => run.experiment === experiment),
  };
  return registry;
}

/** Executions of which one, `training-1`, has succeeded. */
export function fakeExecutions() {
  const executions = {
    known: [execution("training-1", "SUCCEEDED")],
    started: [] as { name: string; input: unknown }[],
    start: async (name: string, input: unknown) => {
      executions.started.push({ name, input });
    },
    describe: async (name: string) => {
      const found = executions.known.find((one) => one.name === name);
      if (!found) throw new NotFoundError(`There is no execution ${name}.`);
      return found;
    },
    history: async () => [],
    isRunning: async (name: string) => executions.known.some((one) => one.name === name && one.status === "RUNNING"),
    listRunning: async () => executions.known.filter(({ status }) => status === "RUNNING").map(({ name }) => name),
  };
  return executions;
}

export function execution(name: string, status: Execution["status"]): Execution {
  return { name, status, startedAt: TIME, input: { request: { startedBy: "marie" } } };
}

/** A pool of one account, `marie` with password `right`. */
const token = { access_token: "aaa.bbb.ccc", token_type: "Bearer" as const, expires_in: 1800, refresh_token: "refresh" };
const pool: Tokens = {
  issueToken: async ({ username, password }) => {
    if (username !== "marie" || password !== "right") throw new VisibleError(401, "unauthorised", "Wrong user name or password.");
    return token;
  },
  refreshToken: async () => token,
  revokeToken: async () => undefined,
};

/** Nothing in it depends on the fakes, and it takes a while to make. */
const reference = referenceHandlers();

/** All groups of the API over fakes, and the fakes themselves. */
export function fakeApi() {
  const doors = listeningDoors();
  const registry = fakeRegistry();
  const executions = fakeExecutions();
  const entries: PredictionLogEntry[] = [];
  const models = new ServingModels({ registry, open: async ({ contract }) => shareModel(contract), now: () => NOW, log: () => undefined });
  const predictions = { append: async (entry: PredictionLogEntry) => void entries.push(PredictionLogEntry.parse(entry)) };
  const artifacts = {
    read: async ({ key }: ArtifactRef) => {
      const text = storedReports.get(key);
      if (text === undefined) throw new NotFoundError(`There is no artefact ${key}.`);
      return Buffer.from(text);
    },
  };
  const now = () => new Date(NOW);
  const handlers = {
    predictions: apiHandler("predictions", predictionHandlers({ models, registry, predictions, now }), doors),
    auth: apiHandler("auth", authHandlers(pool), doors),
    models: apiHandler("models", modelHandlers(registry), doors),
    datasets: apiHandler("datasets", datasetHandlers({ registry, artifacts }), doors),
    pipelines: apiHandler("pipelines", pipelineHandlers({ executions, registry, now }), doors),
    reference: apiHandler("reference", reference, doors),
  };
  const call = (group: RouteGroup, event: APIGatewayProxyEventV2): Promise<Reply> => handlers[group](event, { ...lambdaContext });
  return { doors, registry, executions, entries, call };
}

/** A body that each route accepts, by its key. */
export const GOOD_BODIES: Readonly<Record<string, unknown>> = {
  "POST /v1/predictions": { features: { lum: 1 } },
  "POST /v1/auth/token": { username: "marie", password: "right" },
  "POST /v1/auth/refresh": { refresh_token: "refresh" },
  "POST /v1/auth/revoke": { refresh_token: "refresh" },
  "POST /v1/pipelines/training/executions": {},
};
