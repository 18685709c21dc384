import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { StepFailure } from "./stepFailure.mjs";

/** Oldest Node that the pinned versions run on. */
export const OLDEST_NODE = [20, 20];

/** A fresh clone grows by node_modules (0.9 GB), the emulator (0.1 GB) and the bundles of the functions. */
const FREE_BYTES_FRESH = 3 * 1024 ** 3;
const FREE_BYTES_INSTALLED = 1024 ** 3;

/**
 * Checks what must hold before anything is installed: Node's version and free disk space.
 *
 * @param {string} root
 */
export async function checkMachine(root) {
  requireNode(process.versions.node);
  const { bavail, bsize } = await statfs(root);
  const needed = existsSync(join(root, "node_modules")) ? FREE_BYTES_INSTALLED : FREE_BYTES_FRESH;
  requireDisk(bavail * bsize, needed);
}

/** @param {string} version as in `process.versions.node` */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailure("check the machine", `Node ${version} is too old`, `install Node ${OLDEST_NODE.join(".")} or later`);
}

/**
 * @param {number} free bytes
 * @param {number} needed bytes
 */
export function requireDisk(free, needed) {
  if (free >= needed) return;
  throw new StepFailure(
    "check the machine",
    `${gigabytes(free)} of disk are free, ${gigabytes(needed)} are needed`,
    "free some disk space",
  );
}

/** @param {number} bytes */
function gigabytes(bytes) {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
