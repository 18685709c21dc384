import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { App, type Stack } from "sst/constructs";
import { setProject } from "sst/project.js";
import config from "../sst.config";

export const ACCOUNT = "111111111111";
export const REGION = "eu-west-3";

/** Stacks whose assets CDK builds. */
const BUNDLING_STACKS = "aws:cdk:bundling-stacks";

const folders: string[] = [];

/**
 * The whole app for a stage, as `sst deploy` makes it but for the functions' code and the console, which are not built. Needs neither AWS nor a network,
 * and writes to a temporary folder only, which `removeTestApps` removes.
 */
export function appForTest(stage: string, account = ACCOUNT): App {
  process.env.JSII_DEPRECATED = "quiet";
  const root = process.cwd();
  const out = mkdtempSync(join(tmpdir(), "vigie-stacks-"));
  folders.push(out);
  const { name } = config.config();
  setProject({
    version: "test",
    cdkVersion: "test",
    constructsVersion: "test",
    config: { name, stage, region: REGION, ssmPrefix: `/sst/${name}/${stage}/` },
    paths: { root, out, config: join(root, "sst.config.ts"), artifacts: join(out, "artifacts") },
    metafile: { inputs: {}, outputs: {} },
    stacks: config.stacks,
  });
  const app = new App(
    { mode: "deploy", stage, name, region: REGION, account },
    { outdir: join(out, "dist"), context: { [BUNDLING_STACKS]: [] } },
  );
  config.stacks(app);
  return app;
}

/** Removes what the apps of this test file wrote. SST opens its log in the folder of the first one, and only when the event loop turns: that is waited for. */
export async function removeTestApps(): Promise<void> {
  const [first] = folders;
  while (first !== undefined && !existsSync(join(first, "debug.log"))) await setImmediate();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The stacks of an app by the name of the function that composes them. */
export function stacksOf(app: App): Record<string, Stack> {
  const prefix = app.logicalPrefixedName("");
  return Object.fromEntries(
    app.node.children.flatMap((child) => (child.node.id.startsWith(prefix) ? [[child.node.id.slice(prefix.length), child as Stack]] : [])),
  );
}
