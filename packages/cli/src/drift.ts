import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { checkDrift } from "@vigie/core/drift/checkDrift";
import { type DriftRule, driftRules } from "@vigie/core/drift/driftOptions";
import type { DriftReport } from "@vigie/core/drift/driftReport";
import { driftHtml } from "@vigie/core/drift/html/driftHtml";
import { readDriftTables } from "@vigie/core/drift/readDriftTables";
import { VisibleError } from "@vigie/core/errors";
import { Command, Option } from "commander";
import { readColumnTypes } from "./columnTypesFile";

type Options = {
  reference: string;
  current: string;
  types?: string;
  rule: DriftRule;
  season: boolean;
  html?: string;
  lang: "fr" | "en";
  seed: number;
  force: boolean;
  json: boolean;
};

/** `vigie drift`: compares two tables column by column; the verdict on stdout, the whole report as JSON or HTML. */
export function driftCommand(): Command {
  return new Command("drift")
    .description("compare two tables (CSV or Parquet, gz allowed) and say what drifted")
    .requiredOption("--reference <file>", "rows that a model was trained on")
    .requiredOption("--current <file>", "rows of today, with the same columns")
    .option("--types <file>", 'JSON, {"column": "numeric" | "categorical"}; from contract or values when left out')
    .addOption(new Option("--rule <name>", "tests and thresholds").choices(driftRules).default("evidently"))
    .option("--season", "restrict the reference to the months of the current rows", false)
    .option("--html <file>", "write the report as one HTML file")
    .addOption(new Option("--lang <language>", "language of report and verdict").choices(["en", "fr"]).default("en"))
    .option("--seed <number>", "seed of the limits that are learned from the reference", Number, 42)
    .option("--force", "overwrite the HTML file", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie drift --reference X_train.csv.gz --current X_test.csv.gz --html drift.html")
    .action(drift);
}

async function drift(options: Options): Promise<void> {
  const page = options.html === undefined ? undefined : resolve(options.html);
  if (page !== undefined && existsSync(page) && !options.force) {
    throw new VisibleError(409, "exists", `There is a file ${page} already; use --force to replace it.`);
  }
  const report = await compareTables(options);
  if (page !== undefined) await writeFile(page, driftHtml(report, { language: options.lang }));
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : told(report, options.lang));
}

/** The report of two tables, limits learned from the reference. */
export async function compareTables(
  options: Pick<Options, "reference" | "current" | "types" | "rule" | "season" | "seed">,
): Promise<DriftReport> {
  const scratch = await mkdtemp(join(tmpdir(), "vigie-drift-"));
  try {
    const tables = await readDriftTables({
      reference: file(options.reference),
      current: file(options.current),
      ...(options.types !== undefined && { types: await readColumnTypes(options.types) }),
      scratch,
    });
    const name = (path: string) => ({ fr: basename(path), en: basename(path) });
    return checkDrift({
      ...tables,
      options: { rule: options.rule, season: options.season },
      limits: "learn",
      seed: options.seed,
      about: { reference: name(options.reference), current: name(options.current), checkedAt: new Date().toISOString() },
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function file(path: string): { name: string; path: string } {
  return { name: basename(path), path: resolve(path) };
}

/** The verdict, and a line for every column. */
function told({ sentence, features }: DriftReport, language: "fr" | "en"): string {
  const lines = features.map(({ name, test, score, threshold, drifted }) => {
    const figure = score === null ? "-" : score.toPrecision(4);
    return `${drifted ? "*" : " "} ${name.padEnd(24)} ${(test ?? "-").padEnd(22)} ${figure.padStart(10)}  ${threshold ?? "-"}`;
  });
  return `${[sentence[language], ...lines].join("\n")}\n`;
}
