import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { evaluateAnswers } from "@vigie/core/evaluate/answers";
import { bootstrapIntervals } from "@vigie/core/evaluate/bootstrap";
import { curvesOf } from "@vigie/core/evaluate/curves";
import { evaluationFiles } from "@vigie/core/evaluate/evaluationFiles";
import { Command, Option } from "commander";
import { answersOfModel } from "./modelAnswers";
import { openModelFolder } from "./modelFolder";
import { readModelTable } from "./modelTable";

type Options = {
  model: string;
  input: string;
  target: string;
  out?: string;
  seed: number;
  language: "en" | "fr";
  force: boolean;
  json: boolean;
};

/** `vigie evaluate`: a trained model on labelled rows of one's own. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("judge a trained model on a labelled table: metrics with intervals, report by class, plots")
    .requiredOption("--model <folder>", "folder that vigie train wrote")
    .requiredOption("--input <file>", "table with the model's features (CSV or Parquet, gz allowed)")
    .requiredOption("--target <column>", "its column that says 1 or 0, or the class from 0 to 3")
    .option("--out <folder>", "where figures, curves, plots and predictions are written")
    .option("--seed <number>", "seed of the bootstrap intervals", Number, 0)
    .addOption(new Option("--language <code>", "of the plots").choices(["en", "fr"]).default("en"))
    .option("--force", "overwrite what is in --out", false)
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      "\nExample:\n  npx vigie evaluate --model /tmp/model --input holdout.csv.gz --target severe --out /tmp/evaluation",
    )
    .action(evaluate);
}

async function evaluate({ model: folder, input, target, out, seed, language, force, json }: Options): Promise<void> {
  const to = out === undefined ? undefined : resolve(out);
  if (to !== undefined && existsSync(join(to, "metrics.json")) && !force) {
    throw new VisibleError(409, "exists", `${to} holds an evaluation already; use --force to replace it.`);
  }
  const opened = await openModelFolder(folder);
  try {
    const { threshold, classes: names } = opened.model.bundle;
    const matrix = await readModelTable(opened, resolve(input), target);
    const answers = await answersOfModel(opened.model, matrix);
    const judged = evaluateAnswers(answers, threshold);
    const intervals = bootstrapIntervals(answers.severe, threshold, { seed });
    const report = { holdout: judged.evaluation, ...(judged.byClass && { classes: judged.byClass }), intervals };
    if (to !== undefined) {
      const curves = curvesOf(answers.severe);
      const rows = { ...judged, names, curves, ids: matrix.ids, target: matrix.target, answers };
      const files = evaluationFiles(rows, language);
      await mkdir(to, { recursive: true });
      await writeFile(join(to, "metrics.json"), JSON.stringify(report, null, 2));
      for (const { name, content } of Object.values(files)) await writeFile(join(to, name), content);
    }
    if (json) process.stdout.write(`${JSON.stringify({ rows: matrix.rows, threshold, metrics: judged.metrics, ...report, out: to })}\n`);
    else print(judged, names, intervals, to);
  } finally {
    await opened.model.close();
  }
}

function print(
  { evaluation, byClass, metrics }: ReturnType<typeof evaluateAnswers>,
  names: readonly string[],
  intervals: ReturnType<typeof bootstrapIntervals>,
  out: string | undefined,
): void {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(`${"class".padEnd(16)}${["precision", "recall", "f1", "support"].map((name) => name.padStart(11)).join("")}`);
  for (const [number, { precision, recall, f1, support }] of (byClass?.report ?? evaluation.classes).entries()) {
    const cells = [precision, recall, f1].map((value) => value.toFixed(4).padStart(11));
    write(`${names[number]!.padEnd(16)}${cells.join("")}${String(support).padStart(11)}`);
  }
  write("");
  for (const name of [
    "accuracy",
    "majority_accuracy",
    "f1_macro",
    "f1_weighted",
    "roc_auc",
    "average_precision",
    "brier",
    "f1",
    "recall",
  ]) {
    const value = metrics[name];
    const range = intervals[name as keyof typeof intervals];
    if (value !== undefined)
      write(`${name.padEnd(22)}${value.toFixed(4)}${range ? `  (${range[0].toFixed(4)} to ${range[1].toFixed(4)})` : ""}`);
  }
  if (out !== undefined) write(`${"written to".padEnd(22)}${out}`);
}
