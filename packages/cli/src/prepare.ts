import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { Command } from "commander";
import { CORRECTIONS_OPTION, DATA_OPTION } from "./dataFiles";
import { PREPARED_FILES, type Prepared, type PrepareOptions, prepareFolder } from "./prepareFolder";

type Options = PrepareOptions & { force: boolean; json: boolean };

/** `vigie prepare`: official files to one row per accident, with what was found on the way, without any cloud. */
export function prepareCommand(): Command {
  return new Command("prepare")
    .description("read a folder of official files into prepared.parquet, with quality.json, profile.json and quarantine.csv")
    .requiredOption("--data <folder>", DATA_OPTION)
    .option("--corrections <file>", CORRECTIONS_OPTION)
    .option("--dataset <name>", "baac, baac-outcome or chicago; detected from the headers when left out")
    .option("--contract <name>", "features of a row; scene for BAAC and chi9 for Chicago when left out")
    .option("--rows <number>", "at most so many accidents, drawn at random", Number)
    .requiredOption("--out <folder>", "where the four files are written")
    .option("--seed <number>", "seed of that draw", Number, 42)
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie prepare --data ../shared/data/baac/labelled-2024 --out /tmp/prepared")
    .action(prepare);
}

async function prepare(options: Options): Promise<void> {
  const out = resolve(options.out);
  const taken = PREPARED_FILES.find((name) => existsSync(join(out, name)));
  if (taken && !options.force) throw new VisibleError(409, "exists", `${join(out, taken)} exists already; use --force to replace it.`);
  const scratch = await mkdtemp(join(tmpdir(), "vigie-prepare-"));
  try {
    await mkdir(out, { recursive: true });
    print(await prepareFolder(options, scratch, out), out, options.json);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function print(prepared: Prepared, out: string, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...prepared, out })}\n`);
    return;
  }
  for (const warning of prepared.warnings) process.stderr.write(`warning: ${warning}\n`);
  const { dataset, contract, rows, severe, quarantined } = prepared;
  for (const [name, value] of Object.entries({ dataset, contract, rows, severe, quarantined, "written to": out })) {
    process.stdout.write(`${name.padEnd(12)} ${value}\n`);
  }
}
