/** Git's `pre-commit`: format and lint of the staged files, then what must never enter the history. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkStaged } from "./checkStaged.mjs";
import { stagedContent } from "./gitContent.mjs";

const root = process.cwd();
const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
const lint = spawnSync(process.execPath, [biome, "check", "--staged", "--no-errors-on-unmatched"], { cwd: root, stdio: "inherit" });
const reasons = await checkStaged(stagedContent(root), join(root, "..", "shared"));
for (const reason of reasons) console.error(`pre-commit: ${reason}`);
process.exitCode = lint.status === 0 && reasons.length === 0 ? 0 : 1;
