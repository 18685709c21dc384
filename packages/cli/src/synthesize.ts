import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { profileNames } from "@vigie/core/synthesis/readProfile";
import { type SampleRequest, writeSample } from "@vigie/core/synthesis/writeSample";
import { Command, Option } from "commander";

type Options = SampleRequest & { out: string; force: boolean; json: boolean };

/** `vigie synthesize`: generated accidents in an official layout, marked as generated. */
export function synthesizeCommand(): Command {
  return new Command("synthesize")
    .description("generate accidents in an official layout: a BAAC year, or a month of Chicago crashes")
    .addOption(new Option("--profile <name>", "what the rows resemble").choices(profileNames).makeOptionMandatory())
    .requiredOption("--out <folder>", "where the files are written")
    .option("--rows <number>", "accidents or crashes; a usual year or month when left out", Number)
    .option("--year <number>", "year of the dates", Number)
    .option("--month <number>", "month of Chicago's crashes", Number)
    .option("--seed <number>", "the same seed gives the same bytes", Number, 1)
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie synthesize --profile baac --rows 5000 --out /tmp/sample")
    .action(synthesize);
}

async function synthesize({ out, force, json, ...request }: Options): Promise<void> {
  const outDir = resolve(out);
  if (existsSync(join(outDir, "manifest.json")) && !force) {
    throw new VisibleError(409, "exists", `${outDir} holds a sample already; use --force to replace it.`);
  }
  const sample = await writeSample({ ...request, outDir });
  if (json) process.stdout.write(`${JSON.stringify(sample)}\n`);
  else for (const { name, rows } of sample.files) process.stdout.write(`${String(rows).padStart(9)} rows  ${join(outDir, name)}\n`);
}
