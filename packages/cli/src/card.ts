import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { modelCard } from "@vigie/core/card/modelCard";
import { VisibleError } from "@vigie/core/errors";
import { EvaluationReport } from "@vigie/core/evaluate/evaluationReport";
import { PermutationImportance } from "@vigie/core/explain/permutationImportance";
import { Command } from "commander";
import { openModelFolder, readModelFile } from "./modelFolder";

type Options = { model: string; name?: string; out?: string; force: boolean; json: boolean };

/** `vigie card`: what a trained model is for, how good it is and for whom, in words. */
export function cardCommand(): Command {
  return new Command("card")
    .description("print the model card of a trained model: the one it was registered with, or one made from its files")
    .requiredOption("--model <folder>", "folder that vigie train wrote")
    .option("--name <name>", "name of the model on a card that is made")
    .option("--out <file>", "where the card is written; stdout when left out")
    .option("--force", "overwrite --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie card --model /tmp/model --out card.md")
    .action(card);
}

async function card({ model, name, out, force, json }: Options): Promise<void> {
  if (out !== undefined && existsSync(out) && !force) {
    throw new VisibleError(409, "exists", `${out} exists already; use --force to replace it.`);
  }
  const registered = join(resolve(model), "card.md");
  const text = name === undefined && existsSync(registered) ? await readFile(registered, "utf8") : await cardOfFolder(model, name);
  if (out !== undefined) await writeFile(out, text);
  if (json) process.stdout.write(`${JSON.stringify({ card: text, ...(out !== undefined && { out: resolve(out) }) })}\n`);
  else process.stdout.write(out === undefined ? text : `written to ${resolve(out)}\n`);
}

/** The card of a model from the files of its folder: nothing is known of the data but what they say. */
export async function cardOfFolder(folder: string, name?: string): Promise<string> {
  const { model, contract } = await openModelFolder(folder);
  await model.close();
  const parse = async (file: string) => JSON.parse(Buffer.from(await readModelFile(folder, file)).toString("utf8")) as unknown;
  const report = EvaluationReport.parse(await parse("metrics.json"));
  const importance = existsSync(join(resolve(folder), "importance.json")) && PermutationImportance.parse(await parse("importance.json"));
  const rows = { validation: report.validation.rows, holdout: report.holdout.rows };
  return modelCard({
    model: name ?? contract.name,
    contract,
    bundle: model.bundle,
    report,
    ...(importance && { importance }),
    data: { rows, warnings: [] },
  });
}
