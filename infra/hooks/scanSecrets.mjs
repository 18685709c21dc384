/**
 * `node infra/hooks/scanSecrets.mjs` scans what git would commit of this checkout, `--history` every version of every file.
 * Prints `file:line rule` for every finding and exits 1. A false alarm gets a line with its reason in `secretRules.mjs`.
 */
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startedDirectly } from "../lint/startedDirectly.mjs";
import { findSecrets } from "./findSecrets.mjs";
import { historicalContent } from "./gitContent.mjs";

/** @typedef {import("./findSecrets.mjs").Finding} Finding */

/**
 * @param {Iterable<{ file: string, read(): Buffer }>} contents binary ones are passed over
 * @returns {Promise<Finding[]>}
 */
export async function scanContents(contents) {
  /** @type {Finding[]} */
  const findings = [];
  for (const { file, read } of contents) {
    const bytes = read();
    if (!bytes.subarray(0, 8000).includes(0)) findings.push(...(await findSecrets(file, bytes.toString("utf8"))));
  }
  return findings;
}

/**
 * The files of a checkout that git knows or would add.
 *
 * @param {string} root
 */
export function checkoutContent(root) {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root, maxBuffer: 1 << 28 });
  const files = listed.toString().split("\0").filter(Boolean);
  return files
    .filter((file) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({ file, read: () => readFileSync(join(root, file)) }));
}

if (startedDirectly(import.meta.url)) {
  const contents = process.argv.includes("--history") ? historicalContent(process.cwd()) : checkoutContent(process.cwd());
  const findings = await scanContents(contents);
  for (const { file, line, rule } of findings) console.error(`${file}:${line} ${rule}`);
  console.log(`${contents.length} files scanned for secrets, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
