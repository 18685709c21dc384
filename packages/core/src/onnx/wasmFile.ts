import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { VisibleError } from "../errors";

/** The runtime's binary: the one that a function carries at its root. */
export const WASM_FILE = "ort-wasm-simd-threaded.wasm";

/**
 * Reads the runtime's WebAssembly binary. In a deployed function it lies at the root or in a folder above the bundle; in a checkout it is
 * resolved from node_modules. Throws VisibleError with the places that were searched.
 */
export function readWasmFile(): Uint8Array<ArrayBuffer> {
  const here = dirname(fileURLToPath(import.meta.url));
  const folders = [...(process.env.LAMBDA_TASK_ROOT ? [process.env.LAMBDA_TASK_ROOT] : []), ...ancestors(here)];
  const path = folders.map((folder) => join(folder, WASM_FILE)).find(existsSync) ?? installed();
  if (path === undefined) {
    throw new VisibleError(500, "runtime-missing", `${WASM_FILE} is neither in node_modules nor in ${folders.join(", ")}.`);
  }
  return new Uint8Array(readFileSync(path));
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function installed(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`onnxruntime-web/${WASM_FILE}`);
  } catch {
    return undefined;
  }
}
