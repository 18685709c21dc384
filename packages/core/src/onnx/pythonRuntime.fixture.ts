import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PYTHON = process.env.VIGIE_ONNX_PYTHON ?? "/tmp/venv-onnx/bin/python";

/** Whether there is a Python with onnxruntime here. */
export const hasPythonRuntime = existsSync(PYTHON);

const SCRIPT = `import sys, numpy, onnxruntime
folder, output = sys.argv[1:]
session = onnxruntime.InferenceSession(folder + "/model.onnx", providers=["CPUExecutionProvider"])
given = session.get_inputs()[0]
rows = numpy.fromfile(folder + "/rows.bin", dtype="<f4").reshape(-1, given.shape[1])
session.run([output], {given.name: rows})[0].astype("<f4").tofile(folder + "/answers.bin")`;

/**
 * What Python's onnxruntime makes of one output.
 *
 * @param rows row-major, NaN = missing
 */
export function runInPython(onnx: Uint8Array, rows: Float32Array, output: string): Float32Array {
  const folder = mkdtempSync(join(tmpdir(), "vigie-python-"));
  try {
    writeFileSync(join(folder, "model.onnx"), onnx);
    writeFileSync(join(folder, "rows.bin"), rows);
    const { status, stderr } = spawnSync(PYTHON, ["-c", SCRIPT, folder, output], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return new Float32Array(new Uint8Array(readFileSync(join(folder, "answers.bin"))).buffer);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
