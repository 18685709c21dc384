import { resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { decodeExplainer } from "@vigie/core/explain/explainerFile";
import { type Explanation, explainRow } from "@vigie/core/explain/explainRow";
import { scoreOf } from "@vigie/core/explain/scoreOf";
import { rowMajor } from "@vigie/core/onnx/scoreMatrix";
import type { Prediction } from "@vigie/core/predict/loadedModel";
import { Command, Option } from "commander";
import { openModelFolder, readModelFile } from "./modelFolder";
import { readModelTable } from "./modelTable";

type Options = { model: string; input: string; rows: number; top: number; language: "fr" | "en"; class?: string; json: boolean };

/** `vigie explain`: what each feature adds to each answer. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("explain a model's answers row by row: what each feature adds, in words")
    .requiredOption("--model <folder>", "folder that vigie train wrote")
    .requiredOption("--input <file>", "table with the model's features (CSV or Parquet, gz allowed)")
    .option("--rows <number>", "explain the first so many rows", Number, 10)
    .option("--top <number>", "print so many features of a row", Number, 5)
    .option("--class <name>", "class that is explained, of a model of more than two; the most probable one when left out")
    .addOption(new Option("--language <code>", "of the words").choices(["fr", "en"]).default("en"))
    .option("--json", "print one JSON document, with all features", false)
    .addHelpText("after", "\nExample:\n  npx vigie explain --model /tmp/model --input calls.csv --language fr")
    .action(explain);
}

async function explain(options: Options): Promise<void> {
  const opened = await openModelFolder(options.model);
  try {
    const { model, contract } = opened;
    const explainer = decodeExplainer(await readModelFile(options.model, "explainer.bin"));
    const matrix = await readModelTable(opened, resolve(options.input));
    const width = matrix.features.length;
    const values = rowMajor(matrix).subarray(0, Math.min(options.rows, matrix.rows) * width);
    const predictions = await model.predictBatch(values, values.length / width);
    const explained = [];
    for (const [row, prediction] of predictions.entries()) {
      const output = prediction.classes && outputOf(options.class, model.bundle.classes, prediction);
      const explanation = await explainRow({
        explainer,
        contract,
        values: values.subarray(row * width, (row + 1) * width),
        score: scoreOf(model, output),
        ...(output !== undefined && { output }),
      });
      explained.push({ line: matrix.ids[row]!, ...prediction, explanation });
    }
    if (options.json) process.stdout.write(`${JSON.stringify({ rows: explained })}\n`);
    else for (const each of explained) print(each, options);
  } finally {
    await opened.model.close();
  }
}

function outputOf(name: string | undefined, classes: readonly string[], { classes: answer }: Prediction): number {
  if (name === undefined) return answer?.called ?? 0;
  const number = classes.indexOf(name);
  if (number >= 0) return number;
  const message = `there is no class ${name}; there is ${classes.join(", ")}`;
  throw new VisibleError(422, "bad-class", `--class: ${message}.`, [{ path: "class", message, accepted: classes }]);
}

function print(
  { line, probability, severe, explanation }: Prediction & { line: number; explanation: Explanation },
  { top, language }: Options,
) {
  const verdict = { en: severe ? "severe" : "not severe", fr: severe ? "grave" : "non grave" }[language];
  process.stdout.write(`line ${line}: ${probability.toFixed(3)} ${verdict} (${explanation.scale}, base ${explanation.base.toFixed(3)})\n`);
  for (const { contribution, text, attention } of explanation.contributions.slice(0, top)) {
    const attended = attention === undefined ? "" : ` (attention ${(100 * attention).toFixed(0)} %)`;
    process.stdout.write(`  ${(contribution < 0 ? "" : "+") + contribution.toFixed(3)}  ${text[language]}${attended}\n`);
  }
}
