import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as z from "zod";

const Ready = z.strictObject({ ready: z.literal(true), version: z.string() });
const Run = z.strictObject({
  seconds: z.number(),
  rows: z.int(),
  features: z.int(),
  peakMb: z.number(),
  figures: z.record(z.string(), z.number()).exactOptional(),
});
export type Run = z.infer<typeof Run>;

/** A process that runs one workload as often as it is told to. */
export type Worker = { version: string; run: () => Promise<Run>; end: () => Promise<void> };

export type Program = { command: string; args: readonly string[]; env?: Readonly<Record<string, string>> };

/** How much is told of what a process complained about: its end, where the reason of Python stands, and that of node. */
const TOLD_CHARACTERS = 2_000;

/** Starts a process and waits until it is ready. Rejects with what it wrote on stderr when it ends before it answered. */
export async function startWorker({ command, args, env = {} }: Program): Promise<Worker> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, ...env } });
  const ended = once(child, "close");
  // Whoever waits for an answer is told; nobody else needs to hear that a program cannot be started.
  ended.catch(() => {});
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (!line.done) return JSON.parse(line.value);
    await ended;
    throw new Error(`${command} ended before it answered: ${complaints.trim().slice(-TOLD_CHARACTERS)}`);
  };
  const end = async () => {
    child.stdin.end();
    await ended;
  };
  const { version } = Ready.parse(await next());
  const run = async () => {
    child.stdin.write("run\n");
    return Run.parse(await next());
  };
  return { version, run, end };
}
