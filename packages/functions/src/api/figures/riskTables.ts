import { DatasetName } from "@vigie/core/dataset/datasetName";
import { NotFoundError } from "@vigie/core/errors";
import type { DatasetUse } from "@vigie/core/registry/datasetUse";
import type { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import type { Registry } from "@vigie/core/registry/registry";
import type { AccidentTable } from "@vigie/core/risk/accidentTable";
import { decodeAccidentTable } from "@vigie/core/risk/accidentTableFile";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";

/** A dataset version with its accident table, and the probabilities of a model version for its rows where one judged them. */
export type OpenAccidents = {
  version: DatasetVersion;
  table: AccidentTable;
  expected: { model: string; version: number; accidents: number; probability: Float32Array } | undefined;
};

export type RiskTableDependencies = {
  registry: Pick<Registry, "getDataset" | "listDatasets" | "listDatasetUses" | "getAlias">;
  artifacts: Pick<ArtifactStore, "read">;
};

type TableUse = Extract<DatasetUse, { kind: "accident table" }>;
type ExpectedUse = Extract<DatasetUse, { kind: "expected" }>;

/** Tables and probabilities that stay open: those of two dataset versions. */
const MAX_OPEN = 4;

const HOW_TO_START = "Hand in data and start a training (POST /v1/pipelines/training/executions): it makes them before it trains.";

/** The accident tables that this process has open, by their digests: a digest's content never changes. */
export class RiskTables {
  readonly #open = new Map<string, Promise<unknown>>();

  constructor(private readonly dependencies: RiskTableDependencies) {}

  /**
   * Opens a dataset version's table by the version's id, the newest of a dataset by its name, or the newest of all. Throws NotFoundError
   * saying what to do when there is none.
   */
  async open(dataset: string | undefined): Promise<OpenAccidents> {
    for (const version of await this.#candidates(dataset)) {
      const uses = await this.dependencies.registry.listDatasetUses(version.id);
      const found = newest(uses.filter((use): use is TableUse => use.kind === "accident table"));
      if (!found) continue;
      const [table, expected] = await Promise.all([this.#read(found.table, decodeAccidentTable), this.#expectedOf(uses, found)]);
      return { version, table, expected };
    }
    throw new NotFoundError(
      dataset === undefined
        ? `There are no accident statistics yet. ${HOW_TO_START}`
        : `There are no accident statistics of ${dataset} yet. ${HOW_TO_START}`,
    );
  }

  async #candidates(dataset: string | undefined): Promise<DatasetVersion[]> {
    const { registry } = this.dependencies;
    if (dataset === undefined || DatasetName.safeParse(dataset).success) return registry.listDatasets(dataset);
    const version = await registry.getDataset(dataset);
    if (!version) throw new NotFoundError(`There is no dataset version ${dataset}.`);
    return [version];
  }

  /** The newest probabilities for these rows, those of a version that serves before all others. */
  async #expectedOf(uses: readonly DatasetUse[], { table }: TableUse): Promise<OpenAccidents["expected"]> {
    const found = uses.filter((use): use is ExpectedUse => use.kind === "expected" && use.table === table.sha256);
    const serving = await Promise.all(
      found.map(async ({ model, version }) => (await this.dependencies.registry.getAlias(model, "champion"))?.version === version),
    );
    const use = newest(found.filter((_, index) => serving[index])) ?? newest(found);
    if (!use) return undefined;
    const { model, version, accidents } = use;
    return { model, version, accidents, probability: await this.#read(use.probability, float32Of) };
  }

  #read<T>(ref: ArtifactRef, decode: (bytes: Uint8Array) => T): Promise<T> {
    const open = this.#open.get(ref.sha256) as Promise<T> | undefined;
    const reading = open ?? this.dependencies.artifacts.read(ref).then(decode);
    this.#open.delete(ref.sha256);
    this.#open.set(ref.sha256, reading);
    reading.catch(() => this.#open.delete(ref.sha256));
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MAX_OPEN) break;
      this.#open.delete(oldest);
    }
    return reading;
  }
}

function newest<U extends { at: string }>(uses: readonly U[]): U | undefined {
  return [...uses].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function float32Of(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
