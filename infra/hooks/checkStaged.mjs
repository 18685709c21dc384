import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { scanContents } from "./scanSecrets.mjs";

/** Larger files belong to releases or to the data folder. package-lock.json is half of it. */
const LARGEST_FILE = 1_000_000;

/** Below this many bytes two files are equal by chance. */
const SMALLEST_COPY = 64;

const SYMBOLIC_LINK = "120000";

/**
 * Why staged content must not be committed.
 *
 * @param {import("./gitContent.mjs").Content[]} staged
 * @param {string} shared folder whose files are read in place and never committed; it may be missing
 * @returns {Promise<string[]>} `file: reason`, empty when all is well
 */
export async function checkStaged(staged, shared) {
  const secrets = (await scanContents(staged)).map(({ file, line, rule }) => `${file}:${line}: looks like a secret (${rule})`);
  const large = staged
    .filter(({ bytes }) => bytes > LARGEST_FILE)
    .map(({ file, bytes }) => `${file}: ${bytes} bytes, above ${LARGEST_FILE}`);
  const links = staged
    .filter(({ mode, file, read }) => mode === SYMBOLIC_LINK && leaves(file, read().toString()))
    .map(({ file }) => `${file}: a link out of the repository`);
  return [...secrets, ...large, ...links, ...copies(staged, shared)];
}

/**
 * @param {string} file
 * @param {string} target
 */
function leaves(file, target) {
  return target.startsWith("/") || relative(".", join(file, "..", target)).startsWith("..");
}

/**
 * @param {import("./gitContent.mjs").Content[]} staged
 * @param {string} shared
 */
function copies(staged, shared) {
  const sizes = new Set(staged.map(({ bytes }) => bytes).filter((bytes) => bytes >= SMALLEST_COPY));
  const candidates = sizes.size === 0 ? [] : listFiles(shared).filter(({ bytes }) => sizes.has(bytes));
  return staged.flatMap(({ file, bytes, read }) => {
    const copied = candidates.find((candidate) => candidate.bytes === bytes && readFileSync(candidate.path).equals(read()));
    return copied ? [`${file}: a copy of ${copied.path}, which is read in place`] : [];
  });
}

/**
 * @param {string} folder
 * @returns {{ path: string, bytes: number }[]}
 */
function listFiles(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
