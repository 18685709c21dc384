import type { ArtifactRef } from "../steps/artifact";
import type { AliasMove } from "./alias";
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

/** The numbers from 1 to `count`. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
