/** Run by npm's `prepare`: lets git find the hooks of this folder. Does nothing in CI, in a tarball, or where other hooks are set. */
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { startedDirectly } from "../lint/startedDirectly.mjs";

const HOOKS = "infra/hooks/git";

/**
 * @param {string} root the folder of package.json
 * @returns {boolean} whether git uses our hooks now
 */
export function installHooks(root) {
  if (git(root, ["rev-parse", "--show-toplevel"]) !== realpathSync(root)) return false;
  const present = git(root, ["config", "--local", "core.hooksPath"]);
  if (present === HOOKS) return true;
  if (present) {
    console.log(`hooks: core.hooksPath is ${present} and stays; ours are in ${HOOKS}`);
    return false;
  }
  return git(root, ["config", "--local", "core.hooksPath", HOOKS]) !== undefined;
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {string | undefined} undefined without git, outside a checkout, or where git refuses
 */
function git(root, args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return status === 0 ? stdout.trim() : undefined;
}

if (startedDirectly(import.meta.url) && !process.env.CI) installHooks(process.cwd());
