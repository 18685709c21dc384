import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What ends up in a function: a change elsewhere (documentation, tests, stacks) leaves the revision as it is, and with it finished steps. */
const CODE = ["packages", "package-lock.json"];

/**
 * Names the code below `root`: the last commit that touched it; with changes that are not committed, that commit and a digest of the
 * code; outside git, the digest alone.
 */
export function codeRevision(root: string): string {
  const commit = git(root, "log", "-1", "--format=%h", "--abbrev=12", "--", ...CODE);
  if (!commit) return digestOf(root);
  const changed = git(root, "status", "--porcelain", "--", ...CODE);
  return changed === "" ? commit : `${commit}-${digestOf(root)}`;
}

/** What git prints, or undefined where there is no git or no repository. A git hook's own variables would name another repository. */
function git(root: string, ...args: string[]): string | undefined {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  try {
    return execFileSync("git", args, { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function digestOf(root: string): string {
  const digest = createHash("sha256");
  for (const path of CODE.flatMap((part) => filesBelow(root, part))) {
    const content = createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex");
    digest.update(`${path}\n${content}\n`);
  }
  return digest.digest("hex").slice(0, 12);
}

function filesBelow(root: string, part: string): string[] {
  if (part.includes(".")) return [part];
  return readdirSync(join(root, part), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.includes("node_modules") && !path.includes(".test."))
    .sort();
}
