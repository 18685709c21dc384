import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { labelledReport } from "@vigie/core/predict/file/fileSummary";
import { predictFile } from "@vigie/core/predict/file/predictFile";
import { Command } from "commander";
import { openModelFolder } from "./modelFolder";

type Options = { model: string; input: string; output: string; label: string; force: boolean; json: boolean };

/** `vigie predict`: a trained model on a CSV of any size, row by row. */
export function predictCommand(): Command {
  return new Command("predict")
    .description("answer every row of a CSV with a trained model; with a label column, judge the answers by class")
    .requiredOption("--model <folder>", "folder that vigie train wrote")
    .requiredOption("--input <file>", "CSV whose columns are features of the model; others are handed on")
    .requiredOption("--output <file>", "CSV of the answers")
    .option("--label <column>", "column of what really happened: 1 or 0, or the number of the class", "severe")
    .option("--force", "overwrite --output", false)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie predict --model /tmp/model --input accidents.csv --output answers.csv")
    .action(predict);
}

async function predict({ model: folder, input, output, label, force, json }: Options): Promise<void> {
  const [from, to] = [resolve(input), resolve(output)];
  if (!existsSync(from)) throw new NotFoundError(`There is no file ${input}.`);
  if (existsSync(to) && !force) throw new VisibleError(409, "exists", `${output} is there already; use --force to replace it.`);
  const { model, contract } = await openModelFolder(folder);
  try {
    const started = performance.now();
    const summary = await predictFile(model, contract, { input: from, output: to, label });
    const seconds = (performance.now() - started) / 1000;
    const report = labelledReport(summary, model.bundle.classes);
    if (json) process.stdout.write(`${JSON.stringify({ ...summary, labelled: report, seconds, output: to })}\n`);
    else {
      process.stdout.write(`${summary.answered} rows answered, ${summary.refused} refused, in ${seconds.toFixed(1)} s: ${output}\n`);
      for (const { row, message } of summary.errors.slice(0, 10)) process.stdout.write(`  row ${row}: ${message}\n`);
      for (const { name, precision, recall, f1, support } of report?.classes ?? []) {
        const figures = Object.entries({ precision, recall, f1 }).map(([figure, value]) => `${figure} ${value.toFixed(4)}`);
        process.stdout.write(`  ${name}: ${figures.join(", ")}, ${support} rows\n`);
      }
    }
  } finally {
    await model.close();
  }
}
