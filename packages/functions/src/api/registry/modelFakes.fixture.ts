import type { LoadedModel } from "@vigie/core/predict/loadedModel";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Alias, AliasMove, AuditEntry } from "@vigie/core/registry/alias";
import type { DatasetUse } from "@vigie/core/registry/datasetUse";
import type { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import type { Lease } from "@vigie/core/registry/lease";
import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import type { Run } from "@vigie/core/registry/run";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { Source } from "@vigie/core/registry/source";
import type { Version } from "@vigie/core/registry/version";
import { NOW } from "../apiEvent.fixture";
import { storedDataset, storedSource } from "../datasets/storedDataset.fixture";
import { storedRiskUses } from "../figures/riskStored.fixture";

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

/** What a version's golden rows hold; every other file of it is never read. */
export const storedVersion: ReadonlyMap<string, string> = new Map([
  [ref.key, JSON.stringify({ features: ["lum"], rows: Array.from({ length: 8 }, () => ({ values: [null], probability: 0.25 })) })],
]);

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
    predictBatch: async (values: Float32Array, rows: number) =>
      Array.from({ length: rows }, (_, row) => score(values.subarray(row * features.length, (row + 1) * features.length))).map(
        (probability) => ({ probability, severe: probability >= threshold, threshold }),
      ),
    predictClasses: async () => new Float32Array(2),
    close: async () => {
      model.closed = true;
    },
  };
  return model;
}

/** A registry of model `scene`, whose champion is version 1 unless `champion` says otherwise. Of other models the last version is champion. */
export function fakeRegistry() {
  const registry = {
    ...memoryRegistry(),
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
    moveAlias: async ({ model, alias, version, expected, reason, by }: AliasMove): Promise<Alias> => {
      registry.champion = version;
      registry.audit.unshift({ id: newSortableId(new Date(NOW)), model, alias, from: expected, to: version, reason, by, at: TIME });
      return { model, alias, version, movedAt: TIME };
    },
    listAudit: async (model: string) => (model === "scene" ? registry.audit : []),
    getLease: async () => registry.lease,
    acquireLease: async (lease: Lease, takeOver?: string) => {
      const held = registry.lease;
      if (!held || held.execution === lease.execution || held.execution === takeOver) registry.lease = lease;
      return registry.lease ?? lease;
    },
    datasets: [storedDataset] as DatasetVersion[],
    uses: [...storedRiskUses] as DatasetUse[],
    getDataset: async (id: string) => registry.datasets.find((one) => one.id === id),
    listDatasets: async (dataset?: string) => registry.datasets.filter((one) => dataset === undefined || one.dataset === dataset),
    listDatasetUses: async () => registry.uses,
    sources: [storedSource] as Source[],
    getSource: async (id: string) => registry.sources.find((one) => one.id === id),
    putSource: async (source: Source) => void registry.sources.push(source),
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
