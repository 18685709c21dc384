import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type Stack } from "sst/constructs";
import { setProject } from "sst/project.js";
import config from "../sst.config";

export const ACCOUNT = "111111111111";
export const REGION = "eu-west-3";

/**
 * The whole app for a stage, as `sst deploy` makes it but for the functions' code, which is not bundled. Needs neither AWS nor a network,
 * and writes to a temporary folder only.
 */
export function appForTest(stage: string): App {
  process.env.JSII_DEPRECATED = "quiet";
  const root = process.cwd();
  const out = mkdtempSync(join(tmpdir(), "vigie-stacks-"));
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
  const app = new App({ mode: "deploy", stage, name, region: REGION, account: ACCOUNT }, { outdir: join(out, "dist") });
  config.stacks(app);
  return app;
}

/** The stacks of an app by the name of the function that composes them. */
export function stacksOf(app: App): Record<string, Stack> {
  const prefix = app.logicalPrefixedName("");
  return Object.fromEntries(
    app.node.children.flatMap((child) => (child.node.id.startsWith(prefix) ? [[child.node.id.slice(prefix.length), child as Stack]] : [])),
  );
}
