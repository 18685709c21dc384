import { createHash } from "node:crypto";
import type { DatasetUse } from "@vigie/core/registry/datasetUse";
import { anAccident, tableOf } from "@vigie/core/risk/accidentTable.fixture";
import { encodeAccidentTable } from "@vigie/core/risk/accidentTableFile";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { NOW } from "../apiEvent.fixture";
import { storedDataset } from "../datasets/storedDataset.fixture";

/** Three accidents in Var, one of them severe, one in Nord without coordinates, one of nowhere. */
const table = encodeAccidentTable(
  tableOf([
    anAccident({ severe: 1, killed: 1 }),
    anAccident({ lum: 1 }),
    anAccident({ year: 2024, hour: 8, pedestrians: 1 }),
    anAccident({ dep: "59", cell4: null, cell6: null }),
    anAccident({ dep: null }),
  ]),
);
const probability = new Uint8Array(Float32Array.of(0.5, 0.25, Number.NaN, Number.NaN, Number.NaN).buffer);

export const storedTable = refOf("reports", "accidents.table", table);
export const storedProbability = refOf("models", "expected.f32", probability);

/** The accident table of `storedDataset`, and what version 1 of `scene` expects of two of its accidents. */
export const storedRiskUses: DatasetUse[] = [
  {
    kind: "accident table",
    dataset: storedDataset.id,
    table: storedTable,
    ids: storedTable,
    rows: 5,
    revision: "abc",
    at: new Date(NOW).toISOString(),
  },
  expectedBy(1, 0),
];

/** What a version of `scene` expects, told so many minutes later. */
export function expectedBy(version: number, minutes: number): DatasetUse {
  return {
    kind: "expected",
    dataset: storedDataset.id,
    table: storedTable.sha256,
    model: "scene",
    version,
    probability: storedProbability,
    accidents: 2,
    revision: "abc",
    at: new Date(NOW + minutes * 60_000).toISOString(),
  };
}

/** The contents of these artefacts by their keys. */
export const storedRisk: ReadonlyMap<string, Uint8Array> = new Map([
  [storedTable.key, table],
  [storedProbability.key, probability],
]);

function refOf(area: string, name: string, content: Uint8Array): ArtifactRef {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { key: `${area}/${sha256}/${name}`, sha256, bytes: content.length };
}
