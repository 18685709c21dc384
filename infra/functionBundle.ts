import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FunctionProps } from "sst/constructs";

/** How a function is bundled and what travels beside its code. */
export type FunctionBundle = Required<Pick<FunctionProps, "nodejs" | "copyFiles">> & Pick<FunctionProps, "hooks">;

/** Sources stay out of the source map: a stack trace needs lines, and the map is read at every cold start. */
const esbuild = { sourcesContent: false };

/**
 * Code alone. What is imported when it is first needed lies in files of its own: in one file it would be parsed at every cold start, and
 * would keep whole libraries of which the start needs a part.
 */
export const plainBundle: FunctionBundle = { nodejs: { minify: true, sourcemap: true, splitting: true, esbuild }, copyFiles: [] };

/** Code and the WebAssembly of the model runtime, at the root of the function. */
export const modelBundle: FunctionBundle = {
  ...plainBundle,
  copyFiles: [{ from: "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm", to: "ort-wasm-simd-threaded.wasm" }],
};

/**
 * Code and DuckDB with its native binding, copied from this checkout: SST's own `install` runs `npm install --omit=optional`, which
 * leaves the binding out, and takes the newest version instead of the locked one.
 */
export const duckdbBundle: FunctionBundle = {
  nodejs: { ...plainBundle.nodejs, esbuild: { ...esbuild, external: ["@duckdb/node-api"] } },
  copyFiles: ["node_modules/@duckdb", "node_modules/detect-libc"].map((from) => ({ from, to: from })),
  hooks: { beforeBuild: async () => requireBinding(process.cwd()) },
};

function requireBinding(root: string): void {
  const wanted = onThisMachine() ? `node-bindings-${process.platform}-${process.arch}` : "node-bindings-linux-x64";
  if (existsSync(join(root, "node_modules/@duckdb", wanted))) return;
  throw new Error(`DuckDB's ${wanted} is not installed. On this machine run: npm install --no-save --force @duckdb/${wanted}`);
}

/** Functions of an emulator run on the machine that deploys them; those of AWS run on Linux. */
function onThisMachine(): boolean {
  const endpoint = process.env.AWS_ENDPOINT_URL;
  return endpoint !== undefined && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(endpoint).hostname);
}
