import { join } from "node:path";
import { prepareEnvironment } from "../bootstrap/virtualEnvironment.mjs";

/**
 * Python's onnxruntime in a virtual environment of its own, for the tests that ask whether it answers as this project does:
 * packages/core/src/onnx/pythonRuntime.fixture.ts looks for it there.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export function prepareOnnxRuntime(root) {
  const requirements = join(root, "infra/local/testing/onnxruntime.txt");
  return prepareEnvironment({ name: "Python's onnxruntime", folder: join(root, ".vigie/venv-onnx"), requirements });
}
