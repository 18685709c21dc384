import type { ArtifactRef } from "../steps/artifact";
import type { AliasMove } from "./alias";
import type { DatasetUse } from "./datasetUse";
import type { DatasetVersion } from "./datasetVersion";
import type { Run } from "./run";
import type { Source } from "./source";
import type { VersionDraft } from "./version";

/** A minute of one morning. */
export function at(minute: number): Date {
  return new Date(Date.UTC(2026, 10, 21, 10, minute));
}

export function aRun(id: string, startedAt: Date, change: Partial<Run> = {}): Run {
  return {
    id,
    experiment: "scene",
    status: "running",
    parameters: {},
    metrics: { f1: 0.7 },
    tags: {},
    revision: "abc",
    startedAt: startedAt.toISOString(),
    startedBy: "tests",
    artifacts: {},
    ...change,
  };
}

export function aDraft(run: string, change: Partial<VersionDraft> = {}): VersionDraft {
  const artifact: ArtifactRef = { key: `models/${"0".repeat(64)}/file`, sha256: "0".repeat(64), bytes: 1 };
  return {
    model: "scene",
    family: "boosting",
    contract: "scene",
    run,
    parameters: { trees: 300, learning_rate: 0.03 },
    metrics: { f1: 0.7, brier: 0.15712345678901235 },
    threshold: 0.41,
    artifacts: {
      onnx: artifact,
      model: artifact,
      metrics: artifact,
      golden: artifact,
      confusion: artifact,
      picture: artifact,
      predictions: artifact,
    },
    gate: { passed: true, checks: [{ name: "f1", passed: true, value: 0.7, limit: 0.6, message: "f1 0.7 must be above 0.6" }] },
    rawDigest: "raw",
    preparedDigest: "prepared",
    rows: { train: 100, validation: 20, holdout: 30 },
    revision: "abc",
    approved: true,
    ...change,
  };
}

export function aMove(expected: number | null, version: number): AliasMove {
  return { model: "scene", alias: "champion", expected, version, reason: `to ${version}`, by: "tests" };
}

export function aSource(letter: string, addedAt: Date): Source {
  const sha256 = letter.repeat(64);
  return {
    id: sha256,
    dataset: "baac",
    files: [{ name: "usagers.csv", ref: { key: `raw/${sha256}/usagers.csv`, sha256, bytes: 10 } }],
    addedAt: addedAt.toISOString(),
    addedBy: "tests",
  };
}

/** A dataset version whose id is that letter. */
export function aDataset(letter: string, createdAt: Date, change: Partial<DatasetVersion> = {}): DatasetVersion {
  const sha256 = letter.repeat(64);
  const ref: ArtifactRef = { key: `prepared/${sha256}/accidents.parquet`, sha256, bytes: 10 };
  const lake: ArtifactRef = { key: `lake/accidents/dataset=baac/year=2024/${sha256}.parquet`, sha256, bytes: 10 };
  return {
    id: sha256,
    dataset: "baac",
    source: sha256,
    files: [{ name: "usagers.csv", table: "usagers", sha256, rows: 3 }],
    rawDigest: sha256,
    tables: { accidents: { ref, rows: 2, columns: [{ name: "accident_id", type: "BIGINT" }], lake: [{ year: 2024, ref: lake }] } },
    years: [2024],
    totals: { accidents: 2, severe: 1 },
    checks: { pass: 3, warn: 1, fail: 0 },
    quality: ref,
    profile: ref,
    quarantine: ref,
    previous: null,
    revision: "abc",
    createdAt: createdAt.toISOString(),
    ...change,
  };
}

/** A prepared table of a dataset version, or the model version of that number. */
export function aDatasetUse(letter: string, made: "prepared" | number): DatasetUse {
  const sha256 = letter.repeat(64);
  const common = { dataset: sha256, revision: "abc", at: at(1).toISOString() };
  if (made !== "prepared") return { kind: "version", ...common, model: "scene", version: made, preparedDigest: sha256 };
  const ref: ArtifactRef = { key: `prepared/${sha256}/prepared.parquet`, sha256, bytes: 10 };
  const sample = { seed: 1, rows: 1, of: 2 };
  return { kind: "prepared", ...common, contract: "scene", prepared: ref, rows: 1, severe: 0, sample, quality: ref, profile: ref };
}

/** The numbers from 1 to `count`. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
