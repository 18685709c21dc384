import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ArtifactUpload } from "@vigie/cloud/artifactUpload";
import type { Tokens } from "@vigie/cloud/cognitoTokens";
import { PredictionLogEntry } from "@vigie/cloud/predictionLog";
import { LoggedBatch } from "@vigie/cloud/predictionLogEntry";
import type { LoggedQuery } from "@vigie/cloud/predictionLogPages";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import type { Traffic } from "@vigie/core/predict/traffic";
import type { Announce } from "@vigie/core/registry/aliasMoved";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { lambdaContext, listeningDoors, NOW } from "./apiEvent.fixture";
import { apiHandler } from "./apiHandler";
import { memoryBatches, memoryBatchFiles, memoryLabels, memoryTraffic } from "./batches/batchFakes.fixture";
import { batchHandlers } from "./batches/batchHandlers";
import { compatControlHandlers } from "./compat/compatControlHandlers";
import { compatHandlers } from "./compat/compatHandlers";
import { datasetHandlers } from "./datasets/datasetHandlers";
import { storedReports } from "./datasets/storedDataset.fixture";
import { riskHandlers } from "./figures/riskHandlers";
import { storedRisk } from "./figures/riskStored.fixture";
import { RiskTables } from "./figures/riskTables";
import { driftHandlers } from "./operations/driftHandlers";
import { fakeExecutions } from "./operations/executionFakes.fixture";
import { operationHandlers } from "./operations/operationHandlers";
import { pipelineHandlers } from "./operations/pipelineHandlers";
import { stateLogs } from "./operations/stateLogs";
import { watchFakes } from "./operations/watchFakes.fixture";
import { ATTEMPTS, accessFakes, inTurn } from "./people/accessFakes.fixture";
import { guardedSignIn } from "./people/authAttempts";
import { authHandlers } from "./people/authHandlers";
import { keyHandlers } from "./people/keyHandlers";
import { userHandlers } from "./people/userHandlers";
import { labelHandlers } from "./predictions/labelHandlers";
import { predictionHandlers } from "./predictions/predictionHandlers";
import { ServingModels } from "./predictions/servingModel";
import { referenceHandlers } from "./reference/referenceHandlers";
import { fakeRegistry, shareModel, storedVersion, version } from "./registry/modelFakes.fixture";
import { modelHandlers } from "./registry/modelHandlers";
import { registryFakes } from "./registry/registryFakes.fixture";
import { registryHandlers } from "./registry/registryHandlers";
import { runHandlers } from "./registry/runHandlers";
import { webhookHandlers } from "./registry/webhookHandlers";
import type { Reply } from "./reply";
import type { RouteGroup } from "./route";
import { routesOf } from "./routesOf.fixture";

/** A pool of one account, `marie` with password `right`. */
const token = { access_token: "aaa.bbb.ccc", token_type: "Bearer" as const, expires_in: 1800, refresh_token: "refresh" };
const aPool = (): Tokens => ({
  issueToken: async ({ username, password }) => {
    if (username !== "marie" || password !== "right") throw new VisibleError(401, "unauthorised", "Wrong user name or password.");
    return token;
  },
  refreshToken: async () => token,
  revokeToken: async () => undefined,
  endSessions: async () => undefined,
});

/** A link to nowhere. */
const anUpload: ArtifactUpload = async ({ key }, now) => {
  return { method: "PUT", url: `https://artifacts.example.org/${key}`, headers: {}, expiresAt: now.toISOString() };
};

/** Nothing in it depends on the fakes, and it takes a while to make. */
const reference = referenceHandlers();

/** All groups of the API over fakes, and the fakes themselves. */
export function fakeApi() {
  const doors = listeningDoors();
  const pool = aPool();
  const registry = fakeRegistry();
  const executions = fakeExecutions();
  const watching = { refresh: fakeExecutions("refresh"), "drift-check": fakeExecutions("drift-check") };
  const entries: PredictionLogEntry[] = [];
  const models = new ServingModels({
    registry,
    open: async ({ contract }) => shareModel(contract),
    traffic: (model) => traffic.get(model),
    now: () => NOW,
    log: () => undefined,
  });
  const batches: LoggedBatch[] = [];
  const predictions = {
    append: async (entry: PredictionLogEntry) => void entries.push(PredictionLogEntry.parse(entry)),
    appendBatch: async (batch: LoggedBatch) => void batches.push(LoggedBatch.parse(batch)),
    get: async (id: string) => [...entries, ...batches].find((one) => one.id === id),
    list: async ({ user, day = "", limit }: LoggedQuery) => {
      const found = [...entries, ...batches].filter((one) => (user === undefined || one.user === user) && one.at.startsWith(day));
      return { entries: found.reverse().slice(0, limit) };
    },
  };
  const [files, objects, labels, traffic] = [memoryBatches(), memoryBatchFiles(), memoryLabels(), memoryTraffic()];
  const put = new Map<string, Uint8Array>();
  const artifacts: ArtifactStore = {
    put: async (area, name, content) => {
      const bytes = content instanceof Uint8Array ? content : await readFile(content.path);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      put.set(`${area}/${sha256}/${name}`, bytes);
      return { key: `${area}/${sha256}/${name}`, sha256, bytes: bytes.length };
    },
    fetch: ({ key }) => Promise.reject(new NotFoundError(`${key} lies in no folder.`)),
    read: async ({ key }) => {
      const content = put.get(key) ?? storedReports.get(key) ?? storedRisk.get(key) ?? storedVersion.get(key);
      if (content === undefined) throw new NotFoundError(`There is no artefact ${key}.`);
      return Buffer.from(content);
    },
  };
  const now = () => new Date(NOW);
  const { attempts, users, keys, drift } = accessFakes();
  const compat = compatFakes((model) => traffic.get(model));
  const changes = registryFakes();
  const announce: Announce = (moved) => changes.announce(moved);
  const watch = watchFakes();
  const handlers = {
    predictions: apiHandler(routesOf("predictions"), predictionHandlers({ models, registry, predictions, artifacts, now }), doors),
    batches: apiHandler(
      routesOf("batches"),
      batchHandlers({ registry, batches: files.batches, files: objects.files, executions, now }),
      doors,
    ),
    labels: apiHandler(routesOf("labels"), labelHandlers({ predictions, labels: labels.labels, artifacts, traffic, registry, now }), doors),
    auth: apiHandler(routesOf("auth"), authHandlers({ pool, signIn: guardedSignIn(attempts, ATTEMPTS, () => NOW) }), doors),
    models: apiHandler(routesOf("models"), modelHandlers({ registry, artifacts, link: changes.link, bucket: "artifacts" }), doors),
    datasets: apiHandler(routesOf("datasets"), datasetHandlers({ registry, artifacts, link: changes.link, now }), doors),
    pipelines: apiHandler(
      routesOf("pipelines"),
      pipelineHandlers({ executions, watching, registry, logsOf: stateLogs("test"), upload: anUpload, now }),
      doors,
    ),
    risk: apiHandler(routesOf("risk"), riskHandlers(new RiskTables({ registry, artifacts })), doors),
    reference: apiHandler(routesOf("reference"), reference, doors),
    runs: apiHandler(routesOf("runs"), runHandlers({ registry: changes.tracked, artifacts, link: changes.link }), doors),
    registry: apiHandler(routesOf("registry"), registryHandlers({ registry: changes.tracked, announce, now }), doors),
    webhooks: apiHandler(routesOf("webhooks"), webhookHandlers({ ...changes, now }), doors),
    users: apiHandler(routesOf("users"), userHandlers({ users, exclusively: inTurn(), guarded: ["marie"] }), doors),
    keys: apiHandler(routesOf("keys"), keyHandlers({ keys, now }), doors),
    compat: apiHandler(routesOf("compat"), compatHandlers({ ...compat, predictions, artifacts, drift, now }), doors),
    drift: apiHandler(routesOf("drift"), driftHandlers(watch.drift), doors),
    operations: apiHandler(routesOf("operations"), operationHandlers(watch.operations), doors),
    controls: apiHandler(routesOf("controls"), compatControlHandlers({ ...compat, announce, drift, now }), doors),
  };
  const call = (group: RouteGroup, event: APIGatewayProxyEventV2): Promise<Reply> => handlers[group](event, { ...lambdaContext });
  return {
    doors,
    registry,
    executions,
    watching,
    entries,
    batches,
    files,
    objects,
    labels,
    traffic,
    models,
    artifacts,
    changes,
    attempts,
    users,
    keys,
    drift,
    compat,
    predictions,
    pool,
    put,
    watch,
    call,
  };
}

/** A registry with a model of every contract of the reference systems beside `scene`, and those models. */
function compatFakes(traffic: (model: string) => Promise<Traffic>) {
  const registry = fakeRegistry();
  registry.versions.push(...["fr13", "fr28", "fr35", "chi9"].map((model) => version(1, { model, contract: model })));
  const open = async ({ contract }: Version) => shareModel(contract);
  return { registry, models: new ServingModels({ registry, open, traffic, now: () => NOW, log: () => undefined }) };
}
