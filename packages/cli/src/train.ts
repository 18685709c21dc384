import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { Command, Option } from "commander";
import { CATALOGUE_OPTION } from "./catalogueFile";
import { CORRECTIONS_OPTION, DATA_OPTION } from "./dataFiles";
import { keepRegistry, REGISTRY_OPTION } from "./keptRegistry";
import { printTrained } from "./trainedModel";
import { type FolderOptions, trainOnFolder } from "./trainFolder";
import { type TableOptions, trainOnTable } from "./trainTable";

type Options = Partial<FolderOptions & TableOptions> & { registry?: string; out: string; force: boolean; json: boolean };

/** `vigie train`: the whole training on a folder of official files or on ready-made tables, without any cloud. */
export function trainCommand(): Command {
  return new Command("train")
    .description("train and compare models on a folder of official files, or on ready-made tables (CSV or Parquet, gz allowed)")
    .addOption(new Option("--data <folder>", DATA_OPTION).conflicts("train"))
    .option("--corrections <file>", CORRECTIONS_OPTION)
    .option("--dataset <name>", "baac, baac-outcome, chicago, or table-<contract>; detected from the headers when left out")
    .option("--contract <name>", "features that the model is trained with; scene for BAAC and chi9 for Chicago when left out")
    .addOption(new Option("--split <policy>", "how accidents are divided").choices(["fixed", "random", "time"]).default("fixed"))
    .option("--train <file>", "ready-made table to train on, in place of --data")
    .option("--target <column>", "its column that says 1 or 0")
    .option("--target-file <file>", "file of that column, row by row, when it is not in --train")
    .option("--holdout <file>", "table that only judges; 20 % of --train when left out")
    .option("--holdout-target-file <file>", "file of its target, when it is not in --holdout")
    .option("--types <file>", 'JSON, {"column": "numeric" | "categorical"}, of a ready-made table')
    .option("--synthetic-share <share>", "share of synthetic rows among those that train, above 0 to 1; none when left out", Number)
    .option("--catalogue <file>", CATALOGUE_OPTION)
    .option("--model <name>", "name in the registry; that of the contract when left out")
    .requiredOption("--out <folder>", "where model.onnx, model.json, metrics.json and the rest are written")
    .option("--registry <folder>", REGISTRY_OPTION)
    .option("--seed <number>", "seed of every random split and of synthetic rows", Number, 42)
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      `
Examples:
  npx vigie train --data ../shared/data/baac/labelled-2024 --out /tmp/model
  npx vigie train --train X_train.csv.gz --target-file y_train.csv.gz --target grav \\
    --holdout X_test.csv.gz --holdout-target-file y_test.csv.gz --model severity --out /tmp/model`,
    )
    .action(train);
}

async function train(options: Options, command: Command): Promise<void> {
  const { data, train, target } = options;
  if (data === undefined && train === undefined) command.error("error: one of --data <folder> and --train <file> is needed");
  if (train !== undefined && target === undefined) command.error("error: --train <file> needs --target <column>");
  const out = resolve(options.out);
  if (existsSync(join(out, "model.onnx")) && !options.force) {
    throw new VisibleError(409, "exists", `${out} holds a model already; use --force to replace it.`);
  }
  const scratch = await mkdtemp(join(tmpdir(), "vigie-train-"));
  try {
    const workspace =
      options.registry === undefined
        ? await folderWorkspace(scratch, { revision: "folder" })
        : { ...(await keepRegistry(options.registry)), scratch };
    await mkdir(out, { recursive: true });
    const trained =
      train === undefined
        ? await trainOnFolder(options as FolderOptions, workspace, out)
        : await trainOnTable({ model: "ready-made", ...options } as TableOptions, workspace, out);
    printTrained(trained, out, options.json);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
