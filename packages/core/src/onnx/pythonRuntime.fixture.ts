import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** Made by `npm test`: infra/local/testing/prepareOnnxRuntime.mjs. */
const PYTHON = resolve(import.meta.dirname, "../../../../.vigie/venv-onnx/bin/python");

/** Whether there is a Python with onnxruntime here. */
export const hasPythonRuntime = existsSync(PYTHON);

/** Answers one line per line asked; ends with its input. */
const SCRIPT = `import sys, numpy, onnxruntime
for line in sys.stdin:
    folder, output = line.rstrip("\\n").split("\\t")
    try:
        session = onnxruntime.InferenceSession(folder + "/model.onnx", providers=["CPUExecutionProvider"])
        given = session.get_inputs()[0]
        rows = numpy.fromfile(folder + "/rows.bin", dtype="<f4").reshape(-1, given.shape[1])
        session.run([output], {given.name: rows})[0].astype("<f4").tofile(folder + "/answers.bin")
        print("done", flush=True)
    except Exception as error:
        print(str(error).replace("\\n", " "), flush=True)`;

/**
 * What Python's onnxruntime makes of one output of a graph with one input. One Python answers all of a test file: importing costs more than asking.
 *
 * @param rows row-major, NaN = missing
 */
export async function runInPython(onnx: Uint8Array, rows: Float32Array, output: string): Promise<Float32Array> {
  const folder = mkdtempSync(join(tmpdir(), "vigie-python-"));
  try {
    writeFileSync(join(folder, "model.onnx"), onnx);
    writeFileSync(join(folder, "rows.bin"), rows);
    const answer = await ask(`${folder}\t${output}`);
    if (answer !== "done") throw new Error(answer);
    return new Float32Array(new Uint8Array(readFileSync(join(folder, "answers.bin"))).buffer);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Python = { child: ChildProcessByStdio<Writable, Readable, null>; waiting: ((line: string) => void)[] };

let python: Python | undefined;

function ask(line: string): Promise<string> {
  python ??= start();
  const { child, waiting } = python;
  return new Promise((resolve) => {
    waiting.push(resolve);
    child.stdin.write(`${line}\n`);
  });
}

function start(): Python {
  const child = spawn(PYTHON, ["-c", SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: Python["waiting"] = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(line));
  child.on("close", (code) => {
    python = undefined;
    for (const resolve of waiting) resolve(`Python ended with code ${code}.`);
  });
  return { child, waiting };
}
