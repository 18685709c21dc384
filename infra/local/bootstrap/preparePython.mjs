import { join } from "node:path";
import { prepareEnvironment, pythonIn } from "./virtualEnvironment.mjs";

/**
 * The virtual environment of the emulator, made anew when infra/local/requirements.txt changed.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export function preparePython(root) {
  return prepareEnvironment({ name: "the emulator", folder: folderIn(root), requirements: join(root, "infra/local/requirements.txt") });
}

/**
 * The interpreter of the emulator's environment.
 *
 * @param {string} root
 */
export function pythonOf(root) {
  return pythonIn(folderIn(root));
}

/** @param {string} root */
function folderIn(root) {
  return join(root, ".vigie/venv");
}
