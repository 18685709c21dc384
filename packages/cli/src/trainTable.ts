import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { encodeMatrix } from "@vigie/core/prepare/matrixFile";
import type { Side } from "@vigie/core/prepare/readMatrix";
import type { ReadyMade } from "@vigie/core/prepare/readyMade";
import { rankCandidates } from "@vigie/core/registry/selection";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import type { Candidate } from "@vigie/core/steps/candidate";
import { defaultCatalogue } from "@vigie/core/steps/catalogue";
import { fitCandidate } from "@vigie/core/steps/fitCandidate";
import { judge } from "@vigie/core/steps/judge";
import type { Judged } from "@vigie/core/steps/judged";
import { withBaselines } from "@vigie/core/steps/withBaselines";
import type { Workspace } from "@vigie/core/steps/workspace";
import { synthesise } from "@vigie/core/synthesis/synthesise";
import { cardOfFolder } from "./card";
import { readCatalogue } from "./catalogueFile";
import { progress } from "./progress";
import { readTables, type TableFiles } from "./readTables";
import { searchCandidate } from "./searchCandidate";
import type { TrainedModel } from "./trainedModel";

export type TableOptions = TableFiles & { catalogue?: string; model: string; syntheticShare?: number };

/** Candidates are ranked by it on the validation rows, as in the pipeline. */
const SELECTION_METRIC = "average_precision";

/**
 * The same training on ready-made tables: the candidates are searched, fitted and judged, the best one on validation rows wins. Nothing is
 * registered, so no gate is asked. Also writes `contract.json`: the features in their order, their types, and the codes of their texts.
 */
export async function trainOnTable(options: TableOptions, workspace: Workspace, out: string): Promise<TrainedModel> {
  const report = progress();
  const timed = async <T>(state: string, item: string | undefined, work: () => Promise<T>): Promise<T> => {
    const where = { state, ...(item !== undefined && { item }) };
    report({ ...where, phase: "started" });
    try {
      const result = await work();
      report({ ...where, phase: "finished" });
      return result;
    } catch (error) {
      report({ ...where, phase: "failed", error });
      throw error;
    }
  };
  const candidates = options.catalogue === undefined ? defaultCatalogue : await readCatalogue(options.catalogue);
  const table = await timed("read", undefined, () => readTables(options, workspace.scratch));
  const { syntheticShare: share, seed } = options;
  const made = share === undefined ? undefined : synthesise(table.train, { share, seed, contract: table.contract });
  const refs = await storeMatrices({ ...table, ...(made && { train: made.matrix }) }, workspace);
  const judged: (Judged & { run: string; family: string; metrics: Record<string, number> })[] = [];
  for (const wanted of withBaselines(candidates)) {
    const run = wanted.name;
    const candidate = wanted.search ? await timed("search", run, () => searchCandidate(wanted, table.contract, table)) : wanted;
    const trained = await timed("train", run, () => train(candidate, table, refs, workspace));
    judged.push({ ...(await timed("evaluate", run, () => judge(trained, refs, workspace))), run, family: candidate.family });
  }
  const ranking = rankCandidates(
    judged.map(({ run, validationMetrics }) => ({ run, metrics: validationMetrics })),
    SELECTION_METRIC,
  );
  const winner = judged.find(({ run }) => run === ranking[0]?.run);
  if (!winner) throw new VisibleError(422, "no-candidate", "No candidate could be ranked.");
  for (const ref of Object.values(winner.artifacts)) await writeFile(join(out, basename(ref.key)), await workspace.artifacts.read(ref));
  await writeFile(join(out, "contract.json"), JSON.stringify(describe(table), null, 2));
  await writeFile(join(out, "card.md"), await cardOfFolder(out, options.model));
  const { family, metrics, threshold } = winner;
  return {
    model: options.model,
    contract: table.contract.name,
    family,
    metrics,
    threshold,
    rows: table.report.rows,
    read: table.report,
    ...(made && { synthesis: made.summary }),
  };
}

type Refs = Record<Side, ArtifactRef>;

async function storeMatrices({ train, validation, holdout }: Pick<ReadyMade, Side>, { artifacts }: Workspace): Promise<Refs> {
  return {
    train: await artifacts.put("prepared", "train.matrix", encodeMatrix(train)),
    validation: await artifacts.put("prepared", "validation.matrix", encodeMatrix(validation)),
    holdout: await artifacts.put("prepared", "holdout.matrix", encodeMatrix(holdout)),
  };
}

async function train(candidate: Candidate, { contract }: ReadyMade, refs: Refs, workspace: Workspace) {
  const fitted = await fitCandidate(candidate, contract, refs, workspace);
  return { ...fitted, candidate, run: candidate.name, contract: contract.name, cached: false };
}

function describe({ contract, levels }: ReadyMade): object {
  return {
    name: contract.name,
    features: contract.features.map(({ name, type }) => ({ name, type, ...(levels.has(name) && { levels: levels.get(name) }) })),
  };
}
