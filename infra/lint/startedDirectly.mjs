import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Whether node was started with this file, also through a link.
 *
 * @param {string} url `import.meta.url` of the file
 */
export function startedDirectly(url) {
  const entry = process.argv[1];
  return entry !== undefined && realpathSync(entry) === fileURLToPath(url);
}
