import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { NotFoundError } from "@vigie/core/errors";
import { FAMILY_NAMES } from "@vigie/core/learn/familyParameters";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { Version } from "@vigie/core/registry/version";
import { GRAPH_NAME } from "@vigie/core/steps/importedGraph";
import type { Promotion } from "@vigie/core/steps/promote";
import { trainingPipeline } from "@vigie/core/steps/training";
import { trainingSteps } from "@vigie/core/steps/trainingSteps";
import { Command, Option } from "commander";
import { keepRegistry, REGISTRY_OPTION, runKept } from "./keptRegistry";
import { keptSource } from "./keptSource";

type Options = { file: string; contract: string; model: string; family: string; registry: string; data?: string; json: boolean };

/** `vigie import onnx`: a graph that somebody else trained becomes a version, when it passes what every version passes. */
export function importCommand(): Command {
  const onnx = new Command("onnx")
    .description("register an ONNX model that matches a contract: judged on the frozen hold-out and gated before any alias moves")
    .requiredOption("--file <file>", "ONNX graph: input features float32 [N, F] in the order of the contract, output probability [N]")
    .requiredOption("--contract <name>", "contract whose features it takes")
    .requiredOption("--model <name>", "name in the registry")
    .addOption(new Option("--family <name>", "what kind of model it is, as it will be shown").choices(FAMILY_NAMES).makeOptionMandatory())
    .requiredOption("--registry <folder>", REGISTRY_OPTION)
    .option("--data <folder>", "official files that judge it; the registry's newest source when left out")
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      "\nExample:\n  npx vigie import onnx --file model.onnx --contract scene --model scene --family boosting --registry /tmp/registry",
    )
    .action(importOnnx);
  return new Command("import").description("take over what was made elsewhere").addCommand(onnx);
}

async function importOnnx({ file, contract, model, family, registry: folder, data, json }: Options): Promise<void> {
  const bytes = await readFile(resolve(file)).catch(() => {
    throw new NotFoundError(`There is no file ${file}.`);
  });
  const scratch = await mkdtemp(join(tmpdir(), "vigie-import-"));
  try {
    const workspace = { ...(await keepRegistry(folder)), scratch };
    const source = await keptSource(data, workspace);
    const onnx = await workspace.artifacts.put("models", GRAPH_NAME, bytes);
    const name = `import-${newSortableId(workspace.now())}`;
    const request = { source, model, contract, candidates: [{ name: "imported", family, onnx }], startedBy: "cli" };
    const state = await runKept(trainingPipeline, trainingSteps, { name, input: { request } }, workspace);
    const { version } = state.register as { version: Version };
    const promotion = state.promote as Promotion;
    if (json) process.stdout.write(`${JSON.stringify({ ...version, promotion })}\n`);
    else process.stdout.write(`registered ${version.model}@${version.version}\n${promotion.reason}\n`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
