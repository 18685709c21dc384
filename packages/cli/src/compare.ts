import { resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { evaluateAnswers } from "@vigie/core/evaluate/answers";
import { BootstrapMetric, pairedBootstrap } from "@vigie/core/evaluate/bootstrap";
import { rightCalls } from "@vigie/core/evaluate/confusion";
import { mcNemar } from "@vigie/core/evaluate/mcnemar";
import { Command, Option } from "commander";
import { answersOfModel } from "./modelAnswers";
import { type ModelFolder, openModelFolder } from "./modelFolder";
import { readModelTable } from "./modelTable";

type Options = { model: string; with: string; input: string; target: string; metric: BootstrapMetric; seed: number; json: boolean };

/** `vigie compare`: two trained models on the same labelled rows. */
export function compareCommand(): Command {
  return new Command("compare")
    .description("compare two trained models on the same labelled table: paired bootstrap, and McNemar's test of their calls")
    .requiredOption("--model <folder>", "folder that vigie train wrote: the challenger")
    .requiredOption("--with <folder>", "folder of the other model: the champion")
    .requiredOption("--input <file>", "table with the features of both (CSV or Parquet, gz allowed)")
    .requiredOption("--target <column>", "its column that says 1 or 0, or the class from 0 to 3")
    .addOption(new Option("--metric <name>", "in what one must be better").choices(BootstrapMetric.options).default("average_precision"))
    .option("--seed <number>", "seed of the bootstrap", Number, 0)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie compare --model /tmp/new --with /tmp/old --input holdout.csv.gz --target severe")
    .action(compare);
}

async function compare({ model, with: other, input, target, metric, seed, json }: Options): Promise<void> {
  const [challenger, champion] = [await answersIn(model, input, target), await answersIn(other, input, target)];
  const labels = challenger.severe.target;
  if (champion.severe.target.some((label, row) => label !== labels[row])) {
    throw new VisibleError(
      422,
      "other-labels",
      "The models read different labels from the same column: they tell different classes apart.",
    );
  }
  const paired = pairedBootstrap(labels, challenger.severe, champion.severe, metric, { seed });
  const mcnemar = mcNemar(rightCalls(labels, challenger.severe), rightCalls(labels, champion.severe));
  const result = { rows: labels.length, ...paired, mcnemar, challenger: challenger.metrics, champion: champion.metrics };
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else print(result);
}

/** Answers and figures of one model; it is closed before the next is opened. */
async function answersIn(folder: string, input: string, target: string) {
  const opened: ModelFolder = await openModelFolder(folder);
  try {
    const { threshold } = opened.model.bundle;
    const answers = await answersOfModel(opened.model, await readModelTable(opened, resolve(input), target));
    return { severe: { ...answers.severe, threshold }, metrics: evaluateAnswers(answers, threshold).metrics };
  } finally {
    await opened.model.close();
  }
}

type Result = ReturnType<typeof pairedBootstrap> & {
  rows: number;
  mcnemar: ReturnType<typeof mcNemar>;
  challenger: Record<string, number>;
  champion: Record<string, number>;
};

function print({ rows, metric, difference, interval, mcnemar, challenger, champion }: Result): void {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(`${"".padEnd(22)}${"challenger".padStart(12)}${"champion".padStart(12)}`);
  for (const name of ["roc_auc", "average_precision", "brier", "f1", "recall", "precision", "accuracy"]) {
    const cells = [challenger[name], champion[name]].map((value) => (value === undefined ? "" : value.toFixed(4)).padStart(12));
    write(`${name.padEnd(22)}${cells.join("")}`);
  }
  write("");
  write(
    `${metric}: difference ${difference.toFixed(4)}, paired 95 % interval ${interval[0].toFixed(4)} to ${interval[1].toFixed(4)}, ${rows} rows`,
  );
  write(
    `McNemar: ${mcnemar.onlyFirst} rows only the challenger calls right, ${mcnemar.onlySecond} only the champion, p = ${mcnemar.pValue.toPrecision(3)}`,
  );
}
