import { checkMachine } from "./checkMachine.mjs";
import { installDependencies } from "./installDependencies.mjs";
import { preparePython } from "./preparePython.mjs";

/**
 * Brings a checkout to where TypeScript can take over: the machine checked, npm's and, unless another emulator is named, Python's packages installed.
 *
 * @param {string} root
 * @param {{ emulator: boolean }} needs
 */
export async function prepareCheckout(root, { emulator }) {
  await checkMachine(root);
  const outcomes = await Promise.allSettled([installDependencies(root), emulator ? preparePython(root) : undefined]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
