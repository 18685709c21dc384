import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { Command, Option } from "commander";
import { folderVersion, type RestoredFile, type RestoredVersion } from "./folderVersion";
import { REGISTRY_OPTION, versionNamed } from "./keptRegistry";
import { STAGE_OPTION, stageVersion } from "./stageVersion";

type Options = { registry?: string; stage?: string; out: string; data: boolean; force: boolean; json: boolean };

/** `vigie restore NAME@N`: a version's files, and which data and which code made it. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("bring a version back: its files, its record with the digests of its data and the revision of its code")
    .argument("<version>", "name and number, as scene@3")
    .addOption(new Option("--registry <folder>", REGISTRY_OPTION).conflicts("stage"))
    .option("--stage <name>", STAGE_OPTION)
    .requiredOption("--out <folder>", "where the files are written")
    .option("--data", "the raw files of its source too; of a stage, for operators", false)
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      "\nExamples:\n  npx vigie restore scene@1 --registry /tmp/registry --out /tmp/scene-1\n  npx vigie restore scene@1 --stage local --out /tmp/scene-1",
    )
    .action(restore);
}

async function restore(text: string, options: Options, command: Command): Promise<void> {
  const wanted = versionNamed(text);
  const { registry, stage } = options;
  if (registry === undefined && stage === undefined) command.error("error: one of --registry <folder> and --stage <name> is needed");
  const out = resolve(options.out);
  if (existsSync(join(out, "version.json")) && !options.force) {
    throw new VisibleError(409, "exists", `${out} holds a version already; use --force to replace it.`);
  }
  const version = registry === undefined ? await stageVersion(wanted, stage!) : await folderVersion(wanted, registry);
  await mkdir(out, { recursive: true });
  for (const file of version.files) await file.save(join(out, basename(file.name)));
  const source = options.data ? await version.source() : [];
  if (source.length > 0) await mkdir(join(out, "data"), { recursive: true });
  for (const file of source) await file.save(join(out, "data", basename(file.name)));
  // Last, so that a folder that has it has everything.
  await writeFile(join(out, "version.json"), `${JSON.stringify(version.record, null, 2)}\n`);
  tell(text, version, source, out, options.json);
}

function tell(name: string, { record, files }: RestoredVersion, source: readonly RestoredFile[], out: string, json: boolean): void {
  const { revision, rawDigest, preparedDigest } = record;
  if (json) {
    const told = {
      version: name,
      revision,
      rawDigest,
      preparedDigest,
      files: files.map((file) => file.name),
      data: source.map((file) => file.name),
    };
    process.stdout.write(`${JSON.stringify({ ...told, out })}\n`);
    return;
  }
  for (const [what, value] of Object.entries({ revision, "raw data": rawDigest, "prepared data": preparedDigest, "written to": out })) {
    process.stdout.write(`${what.padEnd(14)} ${value}\n`);
  }
}
