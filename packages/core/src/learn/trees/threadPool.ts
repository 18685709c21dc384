import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** What a follower is told: serve a team over a memory until it is told to quit. */
export type Assignment = { module: WebAssembly.Module; memory: WebAssembly.Memory; gate: number; task: number; id: number };

/**
 * What a thread of the pool runs. It is text, so that it needs no file beside a bundled function. A failure is told through the gate,
 * since the leader sleeps on it: word 34 says so, word 32 counts this thread as done.
 */
const SOURCE = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ module, memory, gate, task, id }) => {
  const all = new Int32Array(memory.buffer);
  const sleepWhile = (word, value) => void Atomics.wait(all, word >> 2, value);
  try {
    new WebAssembly.Instance(module, { env: { memory, sleepWhile } }).exports.serve(gate, task, id);
  } catch (error) {
    const words = new Int32Array(memory.buffer, gate);
    Atomics.store(words, 34, 1);
    Atomics.add(words, 32, 1 << 20);
    Atomics.notify(words, 32);
  }
  parentPort.postMessage("idle");
});
parentPort.postMessage("idle");
`;

const idle: Worker[] = [];

/**
 * Takes `count` threads out of the pool, starting those that are missing; a started thread takes about 50 ms to be ready, a pooled one
 * is. A thread in the pool does not keep the process alive.
 */
export async function takeThreads(count: number): Promise<Worker[]> {
  const pooled = idle.splice(0, count);
  const started = Array.from({ length: count - pooled.length }, startThread);
  for (const worker of pooled) worker.ref();
  return [...pooled, ...(await Promise.all(started))];
}

/** Gives threads back once they have left their team. */
export async function returnThreads(workers: readonly Worker[], left: readonly Promise<unknown>[]): Promise<void> {
  await Promise.all(left);
  for (const worker of workers) {
    worker.unref();
    idle.push(worker);
  }
}

/** Ends the pool's threads; those in use end with their process. The next training starts new ones. */
export async function closeThreads(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
}

async function startThread(): Promise<Worker> {
  const worker = new Worker(SOURCE, { eval: true });
  await once(worker, "message");
  return worker;
}
