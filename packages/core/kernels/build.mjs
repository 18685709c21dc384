// Compiles the AssemblyScript of this folder into `src/learn/trees/kernels.generated.ts`: the module as base64 text, so that one import
// works under tsx, vitest and in a bundled Lambda. Does nothing when the sources' digest stands in that file already.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { COLUMN_STRIDE, histogramOf, histogramWidths, TILE_COLUMNS } from "./histogramWidths.mjs";
import { structModule } from "./structModule.mjs";

const SOURCES = fileURLToPath(new URL("./", import.meta.url));
const TARGET = fileURLToPath(new URL("../src/learn/trees/kernels.generated.ts", import.meta.url));
const OPTIONS = [
  ...["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd,threads,bulk-memory"],
  ...["--importMemory", "--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
];
/** @type {Record<string, string>} sources that are written out here rather than by hand */
const WRITTEN = { "histogramWidths.ts": histogramWidths(), "histogramOf.ts": histogramOf() };

try {
  const digest = digestOfSources();
  if (!isUpToDate(digest)) {
    write(generatedModule(await compile(), digest));
    console.log(`kernels: compiled to ${TARGET}`);
  }
} catch (error) {
  console.error(`kernels: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Names and contents of every file here, and the compiler's version. */
function digestOfSources() {
  const hash = createHash("sha256").update(compilerVersion());
  for (const name of readdirSync(SOURCES).sort()) hash.update(`\0${name}\0`).update(readFileSync(SOURCES + name));
  return hash.digest("hex");
}

function compilerVersion() {
  try {
    return createRequire(import.meta.url)("assemblyscript/package.json").version;
  } catch {
    throw new Error('the package "assemblyscript" is not installed; run `npm ci` in the root folder, without --omit=dev');
  }
}

/** @param {string} digest */
function isUpToDate(digest) {
  return existsSync(TARGET) && readFileSync(TARGET, "utf8").includes(`"${digest}"`);
}

/** Runs asc in this process; the histograms' source exists only in memory. */
async function compile() {
  const { default: asc } = await import("assemblyscript/asc");
  /** @type {Uint8Array | undefined} */
  let wasm;
  const { error, stderr } = await asc.main(["index.ts", "--outFile", "kernels.wasm", ...OPTIONS], {
    readFile: (name) => WRITTEN[name] ?? (existsSync(SOURCES + name) ? readFileSync(SOURCES + name, "utf8") : null),
    writeFile: (_name, contents) => {
      wasm = /** @type {Uint8Array} */ (contents);
    },
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`asc failed: ${error?.message ?? "no output"}\n${stderr}`);
  return wasm;
}

/**
 * @param {Uint8Array} wasm
 * @param {string} digest
 */
function generatedModule(wasm, digest) {
  return `// Written by packages/core/kernels/build.mjs. Do not edit.
export const SOURCE_DIGEST = "${digest}";
export const TILE_COLUMNS = ${TILE_COLUMNS};
export const COLUMN_STRIDE = ${COLUMN_STRIDE};
${structModule(readFileSync(`${SOURCES}structs.ts`, "utf8"))}export const KERNELS = "${Buffer.from(wasm).toString("base64")}";
`;
}

/** Through a file of its own name, so that nobody ever reads half a module. @param {string} text */
function write(text) {
  const draft = `${TARGET}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, TARGET);
}
