import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { predictProbabilities } from "../predict/predictProbabilities";
import { exportOnnx } from "./exportOnnx";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { rowMajor } from "./scoreMatrix";
import { WASM_FILE } from "./wasmFile";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const model = randomBoosting(5, 8, 3, 1);
const matrix = randomMatrix(4, 3, 2);

/** What SST puts before an ESM function, so that CommonJS inside the bundle finds `require`. */
const BANNER = 'import { createRequire as topLevelCreateRequire } from "module"; const require = topLevelCreateRequire(import.meta.url);';

/** Answers rows with the model file that it is given, and with a model that it exports itself. */
const ENTRY = `
import { readFileSync } from "node:fs";
import { exportOnnx } from "./exportOnnx";
import { openSession } from "./session";
const { values, rows, features } = JSON.parse(process.argv[3]);
const session = await openSession(new Uint8Array(readFileSync(process.argv[2])));
const probabilities = await session.score(Float32Array.from(values, (value) => value ?? NaN), rows, features);
const exported = exportOnnx({ family: "logistic", bias: 0, weights: Float64Array.of(1) }, { features: ["a"], encodings: [{ kind: "passthrough", feature: "a" }] });
const own = await (await openSession(exported)).score(Float32Array.of(0), 1, 1);
console.log(JSON.stringify({ probabilities: [...probabilities], own: own[0] }));
`;

let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-bundle-"));
  bundle = join(folder, "function", "packages", "handler.mjs");
  await mkdir(dirname(bundle), { recursive: true });
  await build({
    stdin: { contents: ENTRY, resolveDir: here, loader: "ts" },
    outfile: bundle,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    banner: { js: BANNER },
    logLevel: "error",
  });
  await writeFile(join(folder, "model.onnx"), exportOnnx(model, passthrough(matrix.features)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a bundled function", () => {
  it("says which file it misses and where it looked", async () => {
    await expect(answer({})).rejects.toThrow(`${WASM_FILE} is neither in node_modules nor in`);
  });

  it("finds the runtime's binary in the function's root, wherever it is run from", async () => {
    const root = join(folder, "root");
    await copyWasm(root);

    expect(await answer({ LAMBDA_TASK_ROOT: root })).toEqual(expectation());

    await rm(root, { recursive: true });
    await copyWasm(join(folder, "function"));
    expect(await answer({})).toEqual(expectation());
  });
});

async function copyWasm(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await copyFile(createRequire(import.meta.url).resolve(`onnxruntime-web/${WASM_FILE}`), join(to, WASM_FILE));
}

async function answer(environment: Record<string, string>): Promise<unknown> {
  const rows = { values: [...rowMajor(matrix)].map((value) => (Number.isNaN(value) ? null : value)), rows: 4, features: 3 };
  const env = { PATH: process.env.PATH ?? "", ...environment };
  const { stdout } = await run(process.execPath, [bundle, join(folder, "model.onnx"), JSON.stringify(rows)], { cwd: tmpdir(), env });
  return JSON.parse(stdout);
}

function expectation(): unknown {
  const expected = [...predictProbabilities(model, passthrough(matrix.features), matrix)];
  return { probabilities: expected.map((value) => expect.closeTo(value, 6)), own: 0.5 };
}
