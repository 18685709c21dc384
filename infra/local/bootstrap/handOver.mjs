import { spawn } from "node:child_process";

/**
 * Runs a TypeScript file of this checkout with the same terminal, and answers its exit code. Only after the dependencies are installed.
 *
 * @param {string} root
 * @param {string} file relative to root
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function handOver(root, file, args) {
  return new Promise((resolve) => {
    // The AWS SDK warns in every process that Node 20 will leave its support in 2027.
    const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
    const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { cwd: root, env, stdio: "inherit" });
    // A terminal sends SIGINT to both processes: the child decides how to end, this one waits for it.
    process.on("SIGINT", () => {});
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
