import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { detectDataset } from "@vigie/core/dataset/detectDataset";
import { VisibleError } from "@vigie/core/errors";
import type { Version } from "@vigie/core/registry/version";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import type { Promotion } from "@vigie/core/steps/promote";
import { runPipeline } from "@vigie/core/steps/runPipeline";
import { storeSource } from "@vigie/core/steps/storeSource";
import { trainingPipeline } from "@vigie/core/steps/training";
import { trainingSteps } from "@vigie/core/steps/trainingSteps";
import type { Workspace } from "@vigie/core/steps/workspace";
import { Command, Option } from "commander";
import { dataFiles } from "./dataFiles";
import { progress } from "./progress";

type Options = {
  data: string;
  out: string;
  dataset?: string;
  contract: string;
  model: string;
  split: string;
  seed: number;
  force: boolean;
  json: boolean;
};

/** `vigie train`: the whole training on a folder of official files, without any cloud. */
export function trainCommand(): Command {
  return new Command("train")
    .description("train, compare and register a model from a folder of official files")
    .requiredOption("--data <folder>", "folder with the official CSV files (.csv or .csv.gz)")
    .requiredOption("--out <folder>", "where model.onnx, model.json, metrics.json and the rest are written")
    .option("--dataset <name>", "baac or baac-outcome; detected from the headers when left out")
    .option("--contract <name>", "features that the model is trained with", "scene")
    .option("--model <name>", "name in the registry", "scene")
    .addOption(new Option("--split <policy>", "how accidents are divided").choices(["fixed", "random", "time"]).default("fixed"))
    .option("--seed <number>", "seed of the random split", Number, 42)
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie train --data ../shared/data/baac/labelled-2024 --out /tmp/model")
    .action(trainOnFolder);
}

async function trainOnFolder(options: Options): Promise<void> {
  const out = resolve(options.out);
  if (existsSync(join(out, "model.onnx")) && !options.force) {
    throw new VisibleError(409, "exists", `${out} holds a model already; use --force to replace it.`);
  }
  const files = await dataFiles(resolve(options.data));
  const dataset = options.dataset ?? (await detectDataset(files));
  const scratch = await mkdtemp(join(tmpdir(), "vigie-train-"));
  try {
    const workspace = await folderWorkspace(scratch, { revision: "folder" });
    const source = await storeSource(files, dataset, workspace, "cli");
    await workspace.registry.putSource(source);
    const split = options.split === "random" ? { kind: "random", seed: options.seed } : { kind: options.split };
    const request = { source: source.id, model: options.model, contract: options.contract, split, startedBy: "cli" };
    const execution = { name: "folder", input: { request } };
    const state = await runPipeline(trainingPipeline, trainingSteps, execution, workspace, progress());
    const { version } = state.register as { version: Version };
    await writeBundle(version, workspace, out);
    report(version, state.promote as Promotion, out, options.json);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeBundle(version: Version, { artifacts }: Workspace, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const ref of Object.values(version.artifacts)) {
    await writeFile(join(out, basename(ref.key)), await artifacts.read(ref));
  }
}

function report(version: Version, promotion: Promotion, out: string, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...version, promotion, out })}\n`);
    return;
  }
  const { roc_auc, average_precision, brier, f1, recall } = version.metrics;
  const figures = { family: version.family, roc_auc, average_precision, brier, f1, recall, threshold: version.threshold };
  for (const [name, value] of Object.entries(figures)) {
    process.stdout.write(`${name.padEnd(18)} ${typeof value === "number" ? value.toFixed(4) : value}\n`);
  }
  process.stdout.write(`${"written to".padEnd(18)} ${out}\n`);
}
