import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { Version } from "@vigie/core/registry/version";
import { detectSource, sourceDataset } from "@vigie/core/steps/detectSource";
import type { Promotion } from "@vigie/core/steps/promote";
import { storeSource } from "@vigie/core/steps/storeSource";
import { trainingPipeline } from "@vigie/core/steps/training";
import { trainingSteps } from "@vigie/core/steps/trainingSteps";
import type { Workspace } from "@vigie/core/steps/workspace";
import { readCatalogue } from "./catalogueFile";
import { correctionFiles, dataFiles } from "./dataFiles";
import { runKept } from "./keptRegistry";
import type { TrainedModel } from "./trainedModel";

export type FolderOptions = {
  data: string;
  dataset?: string;
  contract?: string;
  model?: string;
  corrections?: string;
  catalogue?: string;
  split: string;
  seed: number;
  syntheticShare?: number;
};

/** The whole pipeline on a folder of official files or ready-made tables; the files of the registered version are written to `out`. */
export async function trainOnFolder(options: FolderOptions, workspace: Workspace, out: string): Promise<TrainedModel> {
  const candidates = options.catalogue === undefined ? undefined : await readCatalogue(options.catalogue);
  const files = [...(await dataFiles(options.data, workspace.scratch)), ...correctionFiles(options.corrections)];
  const dataset = options.dataset === undefined ? await detectSource(files) : sourceDataset(options.dataset);
  const source = await storeSource(files, dataset, workspace, "cli");
  await workspace.registry.putSource(source);
  const split = options.split === "random" ? { kind: "random", seed: options.seed } : { kind: options.split };
  const synthesis = options.syntheticShare === undefined ? null : { share: options.syntheticShare, seed: options.seed };
  const request = {
    ...{ source: source.id, model: options.model, contract: options.contract, split, synthesis, startedBy: "cli" },
    ...(candidates && { candidates }),
  };
  const execution = { name: `folder-${newSortableId(workspace.now())}`, input: { request } };
  const state = await runKept(trainingPipeline, trainingSteps, execution, workspace);
  const { version } = state.register as { version: Version };
  for (const ref of Object.values(version.artifacts)) await writeFile(join(out, basename(ref.key)), await workspace.artifacts.read(ref));
  return { ...version, promotion: state.promote as Promotion };
}
