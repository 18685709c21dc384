import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import type { SearchTrial } from "@vigie/core/learn/search/search";
import type { Candidate } from "@vigie/core/steps/candidate";
import { catalogued } from "@vigie/core/steps/catalogue";
import { Command } from "commander";
import { CATALOGUE_OPTION, readCatalogue } from "./catalogueFile";
import { progress } from "./progress";
import { readTables, type TableFiles } from "./readTables";
import { searchCandidate } from "./searchCandidate";

type Options = TableFiles & { catalogue?: string; json: boolean };

/** What is searched when no catalogue is named. */
const USUAL = "boosting-tuned";

type Found = { name: string; family: string; scoring: string; parameters: Candidate["parameters"]; trials: SearchTrial[] };

/** `vigie search`: cross-validates what a catalogue says to search, and trains nothing. */
export function searchCommand(): Command {
  return new Command("search")
    .description(
      "look for the parameters of models on a ready-made table: every trial's score, and the best; train takes the same catalogue",
    )
    .requiredOption("--train <file>", "ready-made table (CSV or Parquet, gz allowed)")
    .requiredOption("--target <column>", "its column that says 1 or 0")
    .option("--target-file <file>", "file of that column, row by row, when it is not in --train")
    .option("--types <file>", 'JSON, {"column": "numeric" | "categorical"}')
    .option("--catalogue <file>", CATALOGUE_OPTION)
    .option("--seed <number>", "seed of the split", Number, 42)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie search --train rows.csv --target severe --catalogue catalogue.json")
    .action(search);
}

async function search({ catalogue, json, ...tables }: Options): Promise<void> {
  const candidates = (catalogue === undefined ? [catalogued(USUAL)!] : await readCatalogue(catalogue)).filter((one) => one.search);
  if (candidates.length === 0) throw new VisibleError(422, "bad-catalogue", "The catalogue says of no model what to search.");
  const scratch = await mkdtemp(join(tmpdir(), "vigie-search-"));
  const report = progress();
  try {
    const table = await readTables(tables, scratch);
    const found: Found[] = [];
    for (const candidate of candidates) {
      const { name, family } = candidate;
      const trials: SearchTrial[] = [];
      report({ state: "search", item: name, phase: "started" });
      const { parameters } = await searchCandidate(candidate, table.contract, table, (trial) => trials.push(trial));
      report({ state: "search", item: name, phase: "finished" });
      found.push({ name, family, scoring: candidate.search!.scoring, parameters, trials });
    }
    if (json) process.stdout.write(`${JSON.stringify({ candidates: found })}\n`);
    else for (const one of found) print(one);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function print({ name, family, scoring, parameters, trials }: Found): void {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(`${name} (${family}), mean ${scoring} over the folds`);
  for (const { number, score, parameters: point } of trials) {
    write(`  ${String(number).padStart(4)}  ${score === undefined ? "given up" : score.toFixed(5).padStart(8)}  ${JSON.stringify(point)}`);
  }
  write(`  best ${JSON.stringify(parameters)}`);
}
