import { readdirSync } from "node:fs";
import { join } from "node:path";

const SOURCE = /\.[cm]?[jt]sx?$/;

/** Folders that hold what others made: dependencies, build output, recordings. */
const NOT_OURS = new Set(["node_modules", "dist", "coverage"]);

/**
 * The repository's own TypeScript and JavaScript.
 *
 * @param {string} root
 * @returns {string[]} paths relative to `root`, with forward slashes, sorted
 */
export function listSources(root) {
  return walk(root, "").sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name.startsWith(".") || NOT_OURS.has(entry.name) ? [] : walk(root, path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
