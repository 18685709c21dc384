import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import type { Pipeline } from "@vigie/core/steps/pipeline";
import { reconcileRuns } from "@vigie/core/steps/reconcile";
import { runPipeline } from "@vigie/core/steps/runPipeline";
import type { Step } from "@vigie/core/steps/step";
import type { Workspace } from "@vigie/core/steps/workspace";
import { progress } from "./progress";

/** What `--registry` takes, for the help of the commands. */
export const REGISTRY_OPTION = "folder that keeps runs, versions and artefacts from one training to the next";

/** Opens the registry of a folder, which is made when it is not there. */
export function keepRegistry(folder: string): Promise<Workspace> {
  return folderWorkspace(resolve(folder), { revision: checkoutRevision() });
}

/** Opens the registry that a folder holds. Throws NotFoundError when it holds none. */
export function openRegistry(folder: string): Promise<Workspace> {
  if (!existsSync(join(resolve(folder), "registry", "registry.json"))) {
    throw new NotFoundError(`${folder} holds no registry; vigie train --registry ${folder} makes one.`);
  }
  return keepRegistry(folder);
}

/** Runs a pipeline on a kept registry. One that fails leaves no run open and no lease taken. */
export async function runKept(
  pipeline: Pipeline,
  steps: Readonly<Record<string, Step>>,
  execution: { name: string; input: Record<string, unknown> },
  workspace: Workspace,
): Promise<Record<string, unknown>> {
  try {
    return await runPipeline(pipeline, steps, execution, workspace, progress());
  } catch (error) {
    const { registry, now } = workspace;
    await reconcileRuns(registry, execution.name, "failed", String(error), now());
    await registry.releaseLease("training", execution.name);
    throw error;
  }
}

/** `scene@3` as its parts. */
export function versionNamed(text: string): { model: string; version: number } {
  const [, model, version] = /^([a-z][a-z0-9-]{0,39})@([1-9]\d{0,8})$/.exec(text) ?? [];
  if (model === undefined || version === undefined) {
    throw new VisibleError(422, "bad-version", `${text} is no version: write it as scene@3, name and number.`);
  }
  return { model, version: Number(version) };
}

/**
 * The last commit of this checkout. With changes that are not committed it is no one's revision but this minute's: a finished step of
 * before is not reused then.
 */
export function checkoutRevision(): string {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const git = (...args: string[]) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    return execFileSync("git", args, { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  };
  const minute = new Date().toISOString().slice(0, 16);
  try {
    const commit = git("log", "-1", "--format=%h", "--abbrev=12", "--", "packages", "package-lock.json");
    return git("status", "--porcelain", "--", "packages", "package-lock.json") === "" ? commit : `${commit}-changed-${minute}`;
  } catch {
    return `unknown-${minute}`;
  }
}
