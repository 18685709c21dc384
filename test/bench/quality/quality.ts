/** `npm run quality -- [--task TEXT] [--data DIR]`: trains the catalogue's families on the peers' splits and prints their hold-out figures. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { STAGES } from "@vigie/core/prepare/stages";
import type { Run } from "@vigie/core/registry/run";
import { detectSource } from "@vigie/core/steps/detectSource";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { runPipeline, type StateEvent } from "@vigie/core/steps/runPipeline";
import { storeSource } from "@vigie/core/steps/storeSource";
import { trainingPipeline } from "@vigie/core/steps/training";
import { trainingSteps } from "@vigie/core/steps/trainingSteps";
import { type PeerByStage, type QualityTask, qualityTasks } from "./qualityTasks";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const { values } = parseArgs({
  options: { task: { type: "string", default: "" }, data: { type: "string", default: process.env.VIGIE_TEST_DATA ?? "../shared/data" } },
});

for (const task of qualityTasks.filter(({ name }) => name.includes(values.task))) {
  const missing = task.files.find((file) => !existsSync(join(resolve(ROOT, values.data), file)));
  process.stdout.write(missing ? `${task.name} is left out: there is no ${missing}\n\n` : table(task, await trained(task)));
}

/** Runs of the task's candidates, up to the judging of each; nothing is registered. */
async function trained({ files, candidates }: QualityTask): Promise<Run[]> {
  const folder = await mkdtemp(join(tmpdir(), "vigie-quality-"));
  try {
    const workspace = await folderWorkspace(folder, { revision: "quality" });
    const tables = files.map((file) => ({ name: basename(file), path: join(resolve(ROOT, values.data), file) }));
    const source = await storeSource(tables, await detectSource(tables), workspace, "quality");
    await workspace.registry.putSource(source);
    const states = trainingPipeline.states.slice(0, 1 + trainingPipeline.states.findIndex((state) => state.kind === "each"));
    const request = { source: source.id, candidates, model: "quality", startedBy: "quality" };
    await runPipeline({ ...trainingPipeline, states }, trainingSteps, { name: "quality", input: { request } }, workspace, note);
    return (await workspace.registry.listRuns("quality")).filter(({ parent }) => parent === "quality");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function note({ state, item, phase, error }: StateEvent): void {
  if (phase !== "started") process.stderr.write(`${state} ${item ?? ""} ${phase} ${error instanceof Error ? error.message : ""}\n`);
}

function table({ name, candidates, peer, peerByStage }: QualityTask, runs: readonly Run[]): string {
  const figures = candidates.map((candidate) => {
    const run = runOf(candidate, runs);
    if (run?.status !== "finished") return `| ${candidate.name} | ${run?.error ?? "was not trained"} |`;
    return row(candidate.name, run.metrics);
  });
  const majority = runs.find(({ metrics }) => metrics.prevalence !== undefined)?.metrics;
  const lines = [
    `## ${name}`,
    "| model | AUC | AP | Brier | F1 | recall | accuracy |",
    "|---|---|---|---|---|---|---|",
    ...(majority ? [majorityRow(majority)] : []),
    ...figures,
    `| peers' ${peer.name} | ${[peer.auc, peer.ap, peer.brier, peer.f1].map((value) => value.toFixed(4)).join(" | ")} | | |`,
    ...(peerByStage ? stageTable(candidates, runs, peerByStage) : []),
  ];
  return `${lines.join("\n")}\n\n`;
}

/** How well accidents are ranked at each stage of a call by one model, beside a peer that has a model for each. */
function stageTable(candidates: QualityTask["candidates"], runs: readonly Run[], { name, auc }: PeerByStage): string[] {
  const byStage = (figures: readonly (number | undefined)[]) => figures.map((figure) => figure?.toFixed(4) ?? "").join(" | ");
  return [
    "",
    `| AUC when is known | ${STAGES.join(" | + ")} |`,
    `|---|${"---|".repeat(STAGES.length)}`,
    ...candidates.map((candidate) => {
      const metrics = runOf(candidate, runs)?.metrics;
      return `| ${candidate.name} | ${byStage(STAGES.map((_, index) => metrics?.[`roc_auc_stage_${index + 1}`]))} |`;
    }),
    `| ${name} | ${byStage(auc)} |`,
  ];
}

function runOf({ name }: { name: string }, runs: readonly Run[]): Run | undefined {
  return runs.find(({ tags }) => tags.candidate === name);
}

function row(name: string, metrics: Readonly<Record<string, number>>): string {
  const shown = ["roc_auc", "average_precision", "brier", "f1", "recall", "accuracy"].map((metric) => metrics[metric]?.toFixed(4) ?? "");
  return `| ${name} | ${shown.join(" | ")} |`;
}

/** Always the more frequent class, with the share of severe rows as probability. */
function majorityRow(metrics: Readonly<Record<string, number>>): string {
  const p = metrics.prevalence ?? 0;
  return row("majority", {
    roc_auc: 0.5,
    average_precision: p,
    brier: p * (1 - p),
    f1: 0,
    recall: 0,
    accuracy: metrics.majority_accuracy ?? 0,
  });
}
