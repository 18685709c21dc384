import { prepareOnnxRuntime } from "../testing/prepareOnnxRuntime.mjs";
import { checkMachine } from "./checkMachine.mjs";
import { installDependencies } from "./installDependencies.mjs";
import { preparePython } from "./preparePython.mjs";

/**
 * Brings a checkout to where TypeScript can take over: the machine checked, npm's and, unless another emulator is named, Python's packages installed;
 * for tests also Python's onnxruntime.
 *
 * @param {string} root
 * @param {{ emulator: boolean, onnxRuntime?: boolean }} needs
 */
export async function prepareCheckout(root, { emulator, onnxRuntime = false }) {
  await checkMachine(root);
  const outcomes = await Promise.allSettled([
    installDependencies(root),
    emulator ? preparePython(root) : undefined,
    onnxRuntime ? prepareOnnxRuntime(root) : undefined,
  ]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
