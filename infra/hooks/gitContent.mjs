import { execFileSync } from "node:child_process";

/** @typedef {{ file: string, mode: string, bytes: number, read(): Buffer }} Content one version of one file */

const MAX_OUTPUT = 1 << 30;

/**
 * What the next commit would hold of the files that it adds or changes.
 *
 * @param {string} root
 * @returns {Content[]}
 */
export function stagedContent(root) {
  const fields = git(root, ["diff", "--cached", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=ACMRT", "-z"])
    .toString()
    .split("\0");
  const blobs = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = "", , id = ""] = (fields[index] ?? "").replace(/^:/, "").split(" ");
    blobs.push({ file: fields[index + 1] ?? "", mode, id });
  }
  return contentOf(root, blobs);
}

/**
 * Every version of every file that any commit of any branch holds, each once.
 *
 * @param {string} root
 * @returns {Content[]}
 */
export function historicalContent(root) {
  const lines = git(root, ["rev-list", "--objects", "--all"]).toString().split("\n");
  const objects = lines.map((line) => ({ id: line.slice(0, 40), file: line.slice(41), mode: "" })).filter(({ file }) => file !== "");
  return contentOf(root, objects);
}

/**
 * @param {string} root
 * @param {{ file: string, mode: string, id: string }[]} objects trees and submodules are left out
 * @returns {Content[]}
 */
function contentOf(root, objects) {
  if (objects.length === 0) return [];
  const ids = `${objects.map(({ id }) => id).join("\n")}\n`;
  const answers = git(root, ["cat-file", "--batch-check=%(objecttype) %(objectsize)"], ids).toString().split("\n");
  return objects.flatMap(({ file, mode, id }, index) => {
    const [type, size] = (answers[index] ?? "").split(" ");
    return type === "blob" ? [{ file, mode, bytes: Number(size), read: () => git(root, ["cat-file", "blob", id]) }] : [];
  });
}

/**
 * @param {string} root
 * @param {string[]} args
 * @param {string} [input]
 */
function git(root, args, input) {
  return execFileSync("git", args, { cwd: root, maxBuffer: MAX_OUTPUT, ...(input === undefined ? {} : { input }) });
}
