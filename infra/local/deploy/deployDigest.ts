import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { codeRevision } from "../../codeRevision";

/** What a deployment is made of. */
const PLACES = ["sst.config.ts", "package-lock.json", "stacks", "infra"];

/**
 * Digest over the names and contents of everything that a deployment is made of, and over the code revision, which functions are told:
 * the same digest deploys the same stacks. Tests do not count.
 */
export function deployDigest(root: string): string {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name, "src"));
  const hash = createHash("sha256").update(codeRevision(root));
  for (const file of [...PLACES, ...packages].flatMap((place) => filesOf(join(root, place))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith("sst.config.ts") || path.endsWith("package-lock.json")) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(test\.ts|snap)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
